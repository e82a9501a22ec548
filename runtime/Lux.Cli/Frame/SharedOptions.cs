using System.CommandLine;

namespace Lux.Cli;

/// <summary>The options that commands have in common, each made once so that it means the same everywhere.</summary>
internal sealed class SharedOptions
{
    public Option<string?> Url { get; } = new("--url", "-u")
    {
        Description = "the engine: lux://[user:password@]host[:port][/database]  [LUX_URL, else lux://localhost:6379]",
        HelpName = "url",
    };

    public Option<bool> AskPassword { get; } = new("--ask-password")
    {
        Description = "ask for the password and show nothing of it; LUX_PASSWORD gives it to scripts",
    };

    public Option<OutputFormat> Output { get; } = EnumOption.Of("--output", "-o", "table for people, json for programs", OutputFormat.Table);

    public Option<bool> Yes { get; } = new("--yes", "-y")
    {
        Description = "do it without asking",
    };

    /// <summary>What every command takes that talks to an engine.</summary>
    public IEnumerable<Option> Connecting => [Url, AskPassword, Output];
}
