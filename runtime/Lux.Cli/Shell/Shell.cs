using System.Diagnostics;
using Lux.Language;
using Lux.Schema;
using Lux.Schema.Generated;

namespace Lux.Cli;

/// <summary>Runs lines: commands go to the engine as they are, <c>\x</c> ones are the shell's own.</summary>
internal sealed partial class Shell(CommandRun run, LuxConnection connection, ReplyPrinter replies, bool isInteractive)
{
    private readonly EngineReader _engine = new(connection, CancellationToken.None);

    /// <summary>The tables, for completion and for the types of results.</summary>
    public SchemaCatalog Catalog { get; } = new(new EngineReader(connection, CancellationToken.None));

    /// <summary>Whether the user asked to leave.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Between MULTI and EXEC: everything that is sent is queued, also what the shell would ask for itself.</summary>
    public bool IsQueueing { get; private set; }

    /// <summary>Whether each reply is followed by the time that it took.</summary>
    public bool ShowsTime { get; set; }

    /// <summary>Runs one line; what it fails with is thrown.</summary>
    public async Task RunAsync(string line, CancellationToken cancellation)
    {
        if (line.TrimStart() is ['\\', ..] own)
        {
            await RunOwnAsync(own, cancellation).ConfigureAwait(false);
            return;
        }
        if (!ShellWords.TrySplit(line, out var words, out var error)) throw ToolException.Misuse($"{char.ToUpperInvariant(error![0])}{error[1..]}.");
        if (words.Count > 0) await RunAsync(words, cancellation).ConfigureAwait(false);
    }

    /// <summary>Runs a command that is words already.</summary>
    public async Task RunAsync(List<ShellWord> words, CancellationToken cancellation)
    {
        if (words[0].Is("QUIT") || words[0].Is("EXIT"))
        {
            IsDone = true;
            return;
        }
        TableCommands.Qualify(words, _engine.FullName, connection.Options.Database);
        if (TableCommands.Destroys(words) is { } loss) Confirmation.Require(run, loss.What, loss.Name);
        if (words[0].Is("SUBSCRIBE") || words[0].Is("PSUBSCRIBE"))
        {
            await ListenAsync(words, cancellation).ConfigureAwait(false);
            return;
        }
        if (words[0].Is("MONITOR")) throw ToolException.Misuse("MONITOR would take the connection for good; use redis-cli for it, or TSLOW and TSTATS.");

        var shape = words.Count > 1 && TableCommands.NamesTable(words[0].Text) && !IsQueueing ? await ShapeAsync(words).ConfigureAwait(false) : ResultShape.None;
        var began = Stopwatch.GetTimestamp();
        var reply = await SendAsync(words, cancellation).ConfigureAwait(false);
        var took = Stopwatch.GetElapsedTime(began);
        Note(words[0]);
        replies.Print(words, reply, shape);
        if (ShowsTime && !replies.IsJson) run.Printer.Console.Write(new Spectre.Console.Text($"{Summary(words[0], reply)}{Amount.Time(took)}\n", new Spectre.Console.Style(Spectre.Console.Color.Grey)));
    }

    private async Task<ResultShape> ShapeAsync(List<ShellWord> words)
    {
        try
        {
            return ResultShape.Of(words, await Catalog.TablesAsync().ConfigureAwait(false));
        }
        catch (LuxException)
        {
            // Without the right to see definitions the reply is shown without its types; the command itself says what is wrong.
            return ResultShape.None;
        }
    }

    private async Task<RespValue> SendAsync(List<ShellWord> words, CancellationToken cancellation)
    {
        await ReconnectAsync(cancellation).ConfigureAwait(false);
        var bytes = new RowWriter();
        var writer = new RespWriter(bytes);
        writer.ArrayHeader(words.Count);
        foreach (var word in words) writer.Bulk(word.Bytes);
        // Not ExecuteAsync: nobody shares this connection, so MULTI, SELECT and AUTH are right.
        return await connection.SendAsync<EncodedCommand, RespValueReply, RespValue>(new(bytes.WrittenFrom(0)), default, cancellation).ConfigureAwait(false);
    }

    /// <summary>A shell's calls are patient with blocking commands; an engine that is gone is said soon all the same.</summary>
    private async Task ReconnectAsync(CancellationToken cancellation)
    {
        for (var began = Stopwatch.GetTimestamp(); !connection.IsConnected; await Task.Delay(20, cancellation).ConfigureAwait(false))
            if (Stopwatch.GetElapsedTime(began) > connection.Options.ConnectTimeout) throw new LuxConnectionException($"The connection to {connection} is lost and does not come back.");
    }

    private async Task ListenAsync(List<ShellWord> words, CancellationToken cancellation)
    {
        if (words.Count != 2) throw ToolException.Misuse($"{words[0].Text} takes one channel here.");
        run.Printer.Note("Listening; Ctrl+C ends it.");
        try
        {
            var messages = words[0].Is("SUBSCRIBE") ? connection.SubscribeAsync(words[1].Text, cancellation) : connection.SubscribePatternAsync(words[1].Text, cancellation);
            await foreach (var message in messages.ConfigureAwait(false))
            {
                run.Host.Out.WriteLine($"{message.Channel}: {Printable.Line(Printable.Of(message.Payload.Span))}");
                run.Host.Out.Flush();
            }
        }
        catch (OperationCanceledException) when (isInteractive)
        {
            run.Printer.Note("");
        }
    }

    /// <summary>What a command that went well changes for the shell.</summary>
    private void Note(ShellWord command)
    {
        if (command.Is("MULTI")) IsQueueing = true;
        if (command.Is("EXEC") || command.Is("DISCARD") || command.Is("RESET"))
        {
            IsQueueing = false;
            Catalog.Forget();
        }
        if (TableCommands.ChangesSchema(command.Text)) Catalog.Forget();
    }

    private static string Summary(ShellWord command, RespValue reply) =>
        command.Is("TQUERY") && ResultTable.Of(reply) is { } rows ? $"{Amount.Of(rows.Count, "row")}, " : "";
}
