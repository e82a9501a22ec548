namespace Lux.Cli;

/// <summary>What a command's output is for: people, or programs.</summary>
internal enum OutputFormat
{
    Table,
    Json,
}
