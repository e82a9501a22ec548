using System.Globalization;
using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>
/// Keeps an import's progress in a table of the engine, <c>lux_imports</c>, written in the same batch as the rows that it counts: an import that was killed goes on
/// where it was, with no row lost or doubled. The table goes when no import needs it.
/// </summary>
internal sealed class ImportJournal(LuxConnection connection, string table, string source, string stamp, CancellationToken cancellation)
{
    private static readonly string[] Columns = ["source:str:unique:notnull", "stamp:str:notnull", "records:int:notnull", "inserted:int:notnull", "refused:int:notnull", "refused_bytes:int:notnull"];

    /// <summary>What an import of the same file into the same table has reached; null when there is none to go on with.</summary>
    /// <exception cref="ToolException">There is one, of a file that has changed since.</exception>
    public async Task<ImportProgress?> FindAsync()
    {
        try
        {
            await connection.ExecuteAsync("TCREATE", [table, .. Columns.Select(column => (RespArgument)column)], cancellation).ConfigureAwait(false);
            return null;
        }
        catch (LuxException exists) when (exists.Error?.Code == ErrorCode.TableExists)
        {
            // Another import's, or an earlier one's.
        }
        var found = await connection.ExecuteAsync("TQUERY", [table, "WHERE", "source", "=", source], cancellation).ConfigureAwait(false);
        if (found.Items.Count == 0) return null;
        var row = new Labelled(found.Items[0].Items.Skip(1));
        return row["stamp"] == stamp
            ? new(row.Number("records"), row.Number("inserted"), row.Number("refused"), row.Number("refused_bytes"))
            : throw ToolException.BadFile($"An import of this file stopped after {Amount.Count(row.Number("records"))} records, and the file has changed since; say --restart to begin anew.");
    }

    /// <summary>Whether an import of the same file into the same table is under way, or stopped.</summary>
    public async Task<bool> IsThereAsync()
    {
        try
        {
            return (await connection.ExecuteAsync("TCOUNT", [table, "WHERE", "source", "=", source], cancellation).ConfigureAwait(false)).AsInt64() > 0;
        }
        catch (LuxException none) when (none.Error?.Code == ErrorCode.TableNotFound)
        {
            return false;
        }
    }

    /// <summary>The step of a batch that keeps <paramref name="progress"/>.</summary>
    public IReadOnlyList<RespArgument> Step(ImportProgress progress) =>
    [
        "TUPSERT", table, "BY", "source", "source", source, "stamp", stamp, "records", Text(progress.Records),
        "inserted", Text(progress.Rows), "refused", Text(progress.Bad), "refused_bytes", Text(progress.BadBytes),
    ];

    /// <summary>Forgets what an earlier import has reached.</summary>
    public async Task ForgetAsync()
    {
        try
        {
            await FindAsync().ConfigureAwait(false);
        }
        catch (ToolException)
        {
            // Of a file that has changed: that is why it is forgotten.
        }
        await connection.ExecuteAsync("TDEL", [table, "WHERE", "source", "=", source], cancellation).ConfigureAwait(false);
    }

    /// <summary>What of an import is kept under.</summary>
    public string Source => source;

    /// <summary>Nothing is left to go on with, of all <paramref name="sources"/> at once.</summary>
    public static async Task EndAsync(LuxConnection connection, string table, IReadOnlyList<string> sources, CancellationToken cancellation)
    {
        await connection.ExecuteAsync("TDEL", [table, "WHERE", "source", "IN", Text(sources.Count), .. sources.Select(source => (RespArgument)source)], cancellation).ConfigureAwait(false);
        if ((await connection.ExecuteAsync("TCOUNT", [table], cancellation).ConfigureAwait(false)).AsInt64() == 0)
            await connection.ExecuteAsync("TDROP", [table], cancellation).ConfigureAwait(false);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
