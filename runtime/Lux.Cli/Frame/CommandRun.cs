using System.CommandLine;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>One run of a command: its arguments, where it prints, and the way to the engine.</summary>
internal sealed class CommandRun(CommandFrame frame, ParseResult parsed, CancellationToken cancellation)
{
    private Printer? _printer;
    private LuxConnectionOptions? _endpoint;

    public ToolHost Host => frame.Host;

    public SharedOptions Shared => frame.Shared;

    public CancellationToken Cancellation { get; } = cancellation;

    public Printer Printer => _printer ??= new(frame.Host, Value(Shared.Output));

    public T? Value<T>(Option<T> option) => parsed.GetValue(option);

    public T? Value<T>(Argument<T> argument) => parsed.GetValue(argument);

    /// <summary>Whether the user wrote the option.</summary>
    public bool Has(Option option) => parsed.GetResult(option) is { Implicit: false };

    /// <summary>What <c>--url</c>, or LUX_URL, says; the password is asked for once.</summary>
    public LuxConnectionOptions Endpoint => _endpoint ??= Cli.Endpoint.Of(Value(Shared.Url), Value(Shared.AskPassword), Host);

    /// <summary>Connects to the engine; fails with what to do.</summary>
    public ValueTask<LuxConnection> ConnectAsync() => LuxConnection.ConnectAsync(Endpoint, Cancellation);

    /// <summary>As <see cref="ConnectAsync()"/>, for commands that may take <paramref name="patience"/>.</summary>
    public ValueTask<LuxConnection> ConnectAsync(TimeSpan patience)
    {
        var endpoint = Endpoint;
        return LuxConnection.ConnectAsync(endpoint.Timeout > patience ? endpoint : endpoint with { Timeout = patience }, Cancellation);
    }
}
