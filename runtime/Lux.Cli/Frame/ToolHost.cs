namespace Lux.Cli;

/// <summary>What the tool runs in: streams, environment and whether a person sits there. Tests give their own.</summary>
internal sealed record ToolHost
{
    public required TextReader In { get; init; }

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Keys are typed by a person, so that there can be a prompt.</summary>
    public bool ReadsFromTerminal { get; init; }

    /// <summary>A person sees the output.</summary>
    public bool WritesToTerminal { get; init; }

    /// <summary>A person sees messages and progress.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 80;

    /// <summary>A variable of the environment; null when it is not set or empty.</summary>
    public Func<string, string?> Variable { get; init; } = name => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    /// <summary>Colours are wanted: not with NO_COLOR (https://no-color.org) or a terminal that has none.</summary>
    public bool HasColors => WritesToTerminal && Variable("NO_COLOR") is null && Variable("TERM") != "dumb";

    public static ToolHost OfProcess() => new()
    {
        In = Console.In,
        Out = Console.Out,
        Error = Console.Error,
        ReadsFromTerminal = !Console.IsInputRedirected,
        WritesToTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 80 : Math.Max(Console.WindowWidth, 20),
    };
}
