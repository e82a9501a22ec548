using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Lux.Cli;

/// <summary>The output of a command: coloured for a person, plain text in a pipe, or one JSON document.</summary>
internal sealed class Printer
{
    /// <summary>JSON that fills one line.</summary>
    public static readonly JsonSerializerOptions LineOptions = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions DocumentOptions = new(LineOptions) { WriteIndented = true };

    private readonly ToolHost _host;

    public Printer(ToolHost host, OutputFormat format)
    {
        _host = host;
        IsJson = format == OutputFormat.Json;
        Console = AnsiConsole.Create(new()
        {
            Ansi = host.HasColors ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = host.HasColors ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new ToolOutput(host),
        });
        Console.Profile.Width = ToolOutput.Unlimited;
        Console.Profile.Capabilities.Unicode = true;
    }

    public bool IsJson { get; }

    /// <summary>Where text for people goes.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Prints <paramref name="document"/> when programs read, else lets <paramref name="text"/> print.</summary>
    public void Print(object document, Action<IAnsiConsole> text)
    {
        if (IsJson) _host.Out.WriteLine(JsonSerializer.Serialize(document, DocumentOptions));
        else text(Console);
        _host.Out.Flush();
    }

    /// <summary>Tells people what was done; nothing when programs read.</summary>
    public void Say(string text)
    {
        if (IsJson) return;
        _host.Out.WriteLine(text);
        _host.Out.Flush();
    }

    /// <summary>Tells of a failure after which the command goes on.</summary>
    public void Note(Failure failure)
    {
        _host.Error.WriteLine(failure.Line(IsJson));
        _host.Error.Flush();
    }

    /// <summary>Tells something beside the output, on standard error; for programs as a line of JSON.</summary>
    public void Note(string text)
    {
        _host.Error.WriteLine(IsJson ? JsonSerializer.Serialize(new { note = text }, LineOptions) : text);
        _host.Error.Flush();
    }
}
