using System.Globalization;
using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>
/// Keeps which ids imported rows have now, in a table of the engine, <c>lux_import_ids</c>, written in the same batch as the rows: the engine gives ids, so references
/// in files are translated, also after an import was killed.
/// </summary>
/// <param name="connection">The engine.</param>
/// <param name="table">The table's full name.</param>
/// <param name="origin">The folder of the files: ids of another one mean other rows.</param>
/// <param name="cancellation">Ends it.</param>
internal sealed class IdMaps(LuxConnection connection, string table, string origin, CancellationToken cancellation)
{
    private const int PageRows = 10_000;
    private static readonly string[] Columns = ["origin:str:notnull:index", "target:str:notnull", "old:int:notnull", "count:int:notnull", "new:int:notnull"];

    private readonly Dictionary<string, IdMap> _maps = [];

    /// <summary>The map of a table, by its name without the database.</summary>
    public IdMap Of(string target)
    {
        if (!_maps.TryGetValue(target, out var map)) _maps[target] = map = new();
        return map;
    }

    /// <summary>Reads what an import of the same folder has kept.</summary>
    public async Task OpenAsync()
    {
        try
        {
            await connection.ExecuteAsync("TCREATE", [table, .. Columns.Select(column => (RespArgument)column)], cancellation).ConfigureAwait(false);
            return;
        }
        catch (LuxException exists) when (exists.Error?.Code == ErrorCode.TableExists)
        {
            // An earlier import's.
        }
        for (string? cursor = ""; cursor is not null;)
        {
            var page = await connection.ExecuteAsync("TQUERY", [table, "WHERE", "origin", "=", origin, "LIMIT", Text(PageRows), "AFTER", cursor], cancellation).ConfigureAwait(false);
            foreach (var row in page.Items[0].Items)
            {
                var run = new Labelled(row.Items.Skip(1));
                Of(run["target"]).Add(new(run.Number("old"), run.Number("count"), run.Number("new")));
            }
            cursor = page.Items[1].AsString();
        }
    }

    /// <summary>The step of a batch that keeps a run, whose first new id is <paramref name="newId"/>, a number or a reference to a step.</summary>
    public IReadOnlyList<RespArgument> Step(string target, IdRun run, string newId) =>
        ["TINSERT", table, "origin", origin, "target", target, "old", Text(run.Old), "count", Text(run.Rows), "new", newId];

    /// <summary>Forgets the ids of this folder's rows; the table goes when nothing is in it.</summary>
    public async Task ForgetAsync()
    {
        _maps.Clear();
        while ((await connection.ExecuteAsync("TDEL", [table, "WHERE", "origin", "=", origin, "LIMIT", Text(PageRows)], cancellation).ConfigureAwait(false)).AsInt64() == PageRows) { }
        if ((await connection.ExecuteAsync("TCOUNT", [table], cancellation).ConfigureAwait(false)).AsInt64() == 0)
            await connection.ExecuteAsync("TDROP", [table], cancellation).ConfigureAwait(false);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
