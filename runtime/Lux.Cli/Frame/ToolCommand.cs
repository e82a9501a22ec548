using System.CommandLine;

namespace Lux.Cli;

/// <summary>A command with examples for its help page.</summary>
internal sealed class ToolCommand(string name, string description, params Example[] examples) : Command(name, description)
{
    public IReadOnlyList<Example> Examples { get; } = examples;

    /// <summary>A whole help page of its own in place of the one that is made of the command's parts.</summary>
    public Func<string>? Help { get; init; }
}
