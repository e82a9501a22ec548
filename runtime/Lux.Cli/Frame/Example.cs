namespace Lux.Cli;

/// <summary>A line of a help page that can be copied.</summary>
internal sealed record Example(string Line, string Says);
