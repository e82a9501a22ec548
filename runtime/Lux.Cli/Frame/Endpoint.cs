using Lux.Schema;

namespace Lux.Cli;

/// <summary>Which engine, and how it is entered: the command line, or the environment where that says nothing.</summary>
internal static class Endpoint
{
    private const string Default = "lux://localhost:6379";

    /// <summary>How the engine's CLIENT LIST shows the tool.</summary>
    private const string ClientName = "lux";

    // A connection ends when its command has, or was stopped: there is no reply worth waiting for.
    public static LuxConnectionOptions Of(string? url, bool asksPassword, ToolHost host)
    {
        var options = Parse(url ?? host.Variable("LUX_URL") ?? Default);
        var password = asksPassword ? PasswordPrompt.Ask(options, host) : options.Password ?? host.Variable("LUX_PASSWORD");
        return options with { Password = password, ClientName = options.ClientName ?? ClientName, DisposeTimeout = TimeSpan.Zero };
    }

    public static LuxConnectionOptions Parse(string url)
    {
        try
        {
            return LuxConnectionOptions.Parse(url);
        }
        catch (ArgumentException bad)
        {
            // Without .NET's "(Parameter 'x')".
            var text = bad.Message.Split(" (Parameter", 2)[0];
            throw ToolException.Misuse($"{char.ToUpperInvariant(text[0])}{text[1..]}.");
        }
    }
}
