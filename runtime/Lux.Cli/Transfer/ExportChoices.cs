namespace Lux.Cli;

/// <summary>How rows are exported.</summary>
internal sealed record ExportChoices(FileFormat Format, char Separator, string? Where, bool Restarts);
