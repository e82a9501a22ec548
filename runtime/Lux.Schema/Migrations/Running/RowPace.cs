using System.Diagnostics;
using Lux.Language;

namespace Lux.Schema;

/// <summary>
/// How long the engine takes for rows of a table. Reading is measured, on the live rows; what else is done to a row is so many times reading it, as measured over
/// 200,000 rows: TALTER SET notnull x0.8, TYPE x1.5, unique on numbers x1.9, an index on texts x16, TUPDATE in pages x23 for each row that it changes.
/// </summary>
internal sealed class RowPace(MigrationSession session, CancellationToken cancellationToken)
{
    public const double Check = 1, Convert = 1.5, IndexOfNumbers = 2, IndexOfTexts = 16, Change = 23;

    // Of fewer rows a pause of the machine would be all that is measured, and they are done at once.
    private const long Few = 1000, Sample = 100_000;
    private static readonly TimeSpan PerRowOfFew = TimeSpan.FromMicroseconds(1);

    private readonly Dictionary<string, TimeSpan> _perRow = new(StringComparer.Ordinal);

    /// <summary>The time of reading one row of a table.</summary>
    public async ValueTask<TimeSpan> PerRowAsync(TableSchema table, long rows)
    {
        if (rows < Few) return PerRowOfFew;
        if (_perRow.TryGetValue(table.Name, out var known)) return known;
        long read = Math.Min(rows, Sample);
        var last = await session.RunAsync(cancellationToken, "TQUERY", table.Name, "SELECT", "id", "ORDER", "BY", "id", "LIMIT", "1", "OFFSET", MigrationSession.Text(read - 1)).ConfigureAwait(false);
        if (last.Items.Count == 0) return PerRowOfFew;   // they went meanwhile
        string id = MigrationSession.Text(last.Items[0].Items[0].AsInt64());
        long began = Stopwatch.GetTimestamp();
        // No index answers this, so each row is read.
        await session.CountAsync(table.Name, ["WHERE", "id", "<=", id, "AND", "NOT", "(", table.Columns[0].Name, "IS", "NULL", "AND", "id", "<", "0", ")"], cancellationToken).ConfigureAwait(false);
        return _perRow[table.Name] = Stopwatch.GetElapsedTime(began) / read;
    }
}
