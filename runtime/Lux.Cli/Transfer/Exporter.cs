using System.Globalization;
using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Some rows, a text for each of their columns, and where those behind them are.</summary>
internal readonly record struct ExportPage(IEnumerable<IReadOnlyList<string?>> Rows, string? Next);

/// <summary>Reads a table page by page in the order of its ids. Rows that come or go meanwhile are in it or not; each page is one state of the table.</summary>
internal sealed class Exporter(LuxConnection connection, string table, IReadOnlyList<Column> columns, string? where, CancellationToken cancellation)
{
    public const int PageRows = 1000;

    private readonly RowWriter _scratch = new();

    /// <summary>How many rows there will be, about.</summary>
    public async Task<long> CountAsync() => (await connection.ExecuteAsync("TCOUNT", [table, .. Condition()], cancellation).ConfigureAwait(false)).AsInt64();

    /// <summary>The pages behind <paramref name="cursor"/>, which is empty for all.</summary>
    public async IAsyncEnumerable<ExportPage> PagesAsync(string cursor)
    {
        for (string? next = cursor; next is not null;)
        {
            var page = await connection.ExecuteAsync("TQUERY",
                [table, .. Condition(), "LIMIT", PageRows.ToString(CultureInfo.InvariantCulture), "AFTER", next, "FORMAT", "ROWS"], cancellation).ConfigureAwait(false);
            next = page.Items[1].AsString();
            yield return new(page.Items[0].Items.Select(row => Cells(row.Bytes.Span)), next);
        }
    }

    private string?[] Cells(ReadOnlySpan<byte> row)
    {
        var reader = new RowReader(row);
        var cells = new string?[columns.Count];
        for (var i = 0; i < cells.Length; i++) cells[i] = CellText.Of(columns[i].Type, reader.Value(i), _scratch);
        return cells;
    }

    private IEnumerable<RespArgument> Condition()
    {
        if (where is null) return [];
        if (!ShellWords.TrySplit(where, out var words, out var error)) throw ToolException.Misuse($"--where: {error}.");
        return [(RespArgument)"WHERE", .. words.Select(word => (RespArgument)word.Bytes)];
    }
}
