using System.CommandLine;
using System.CommandLine.Completions;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>What a shell can complete that only the engine knows: its tables and commands. Nothing is offered when it does not answer at once.</summary>
internal static class EngineCompletion
{
    /// <summary>Nobody waits longer for a Tab.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Lets the tables of the database be completed.</summary>
    public static void CompleteTables(this Symbol symbol, CommandFrame frame) => Sources(symbol).Add(context => Ask(context, frame, async connection =>
    {
        var tables = await new SchemaCatalog(new EngineReader(connection, CancellationToken.None)).TablesAsync().ConfigureAwait(false);
        return tables.Values.Select(table => table.Name);
    }));

    /// <summary>Lets the words of a command be completed, as the shell of <c>lux query</c> does.</summary>
    public static void CompleteCommand(this Argument<string[]> words, CommandFrame frame) => words.CompletionSources.Add(context => Ask(context, frame, async connection =>
    {
        var catalog = new SchemaCatalog(new EngineReader(connection, CancellationToken.None));
        var completer = new ShellCompleter(() => catalog, () => false, await ShellCompleter.CommandsOfAsync(connection).ConfigureAwait(false));
        await completer.RefreshAsync().ConfigureAwait(false);
        var before = (context.ParseResult.GetValue(words) ?? []).ToList();
        if (before.Count > 0 && context.WordToComplete.Length > 0) before.RemoveAt(before.Count - 1);
        var line = string.Join(' ', [.. before, context.WordToComplete]);
        return completer.Complete(line, line.Length).Candidates;
    }));

    private static List<Func<CompletionContext, IEnumerable<CompletionItem>>> Sources(Symbol symbol) => symbol switch
    {
        Argument argument => argument.CompletionSources,
        Option option => option.CompletionSources,
        _ => throw new ArgumentException("only arguments and options have values to complete", nameof(symbol)),
    };

    private static IEnumerable<CompletionItem> Ask(CompletionContext context, CommandFrame frame, Func<LuxConnection, Task<IEnumerable<string>>> ask)
    {
        try
        {
            var endpoint = Endpoint.Of(context.ParseResult.GetValue(frame.Shared.Url), asksPassword: false, frame.Host) with { ConnectTimeout = Patience, Timeout = Patience };
            return Task.Run(async () =>
            {
                await using var connection = await LuxConnection.ConnectAsync(endpoint).ConfigureAwait(false);
                return await ask(connection).ConfigureAwait(false);
            }).GetAwaiter().GetResult().Where(word => word.StartsWith(context.WordToComplete, StringComparison.OrdinalIgnoreCase)).Select(word => new CompletionItem(word)).ToArray();
        }
        catch (Exception error) when (error is LuxException or ToolException)
        {
            // A Tab has nowhere to say what is wrong; the command will.
            return [];
        }
    }
}
