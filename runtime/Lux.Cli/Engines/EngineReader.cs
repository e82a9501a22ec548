using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Asks an engine about itself.</summary>
internal sealed class EngineReader(LuxConnection connection, CancellationToken cancellation)
{
    /// <summary>The database of the connection string; its tables are meant by names without a prefix.</summary>
    private string Database => connection.Options.Database;

    public async Task<Labelled> InfoAsync() => new((await connection.ExecuteAsync("TINFO", [], cancellation).ConfigureAwait(false)).Items);

    /// <summary>The names of the database's tables, as commands take them.</summary>
    public async Task<IReadOnlyList<string>> TablesAsync()
    {
        var names = await connection.ExecuteAsync("TLIST", [Database], cancellation).ConfigureAwait(false);
        return [.. names.Items.Select(name => FullName(name.AsString()!)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The definition of a table; null when there is none of that name.</summary>
    public async Task<TableSchema?> SchemaAsync(string table)
    {
        try
        {
            var lines = await connection.ExecuteAsync("TSCHEMA", [table], cancellation).ConfigureAwait(false);
            return DeclaredSchema.Parse(table.Split('.')[^1], [.. lines.Items.Select(line => line.AsString()!)]);
        }
        catch (LuxException missing) when (missing.Error?.Code == ErrorCode.TableNotFound)
        {
            return null;
        }
    }

    /// <summary>The definition of a table that the user named; fails with those there are.</summary>
    public async Task<TableSchema> NamedSchemaAsync(string table) =>
        await SchemaAsync(FullName(table)).ConfigureAwait(false) ?? throw await NoTableAsync(table).ConfigureAwait(false);

    /// <summary>What was done with a table; null when it is gone.</summary>
    public async Task<TableUse?> UseAsync(string table)
    {
        try
        {
            var stats = new Labelled((await connection.ExecuteAsync("TSTATS", [table], cancellation).ConfigureAwait(false)).Items);
            return new(table, stats.Number("rows"), stats.Number("live_bytes"), stats.Number("row_writes"), stats.Number("gets"), stats.Number("queries"), stats.Number("scans"));
        }
        catch (LuxException gone) when (gone.Error?.Code == ErrorCode.TableNotFound)
        {
            return null;
        }
    }

    private async Task<ToolException> NoTableAsync(string table)
    {
        var names = await TablesAsync().ConfigureAwait(false);
        var others = names.Count == 0 ? $"database '{Database}' has no tables" : $"there are {string.Join(", ", names.Take(12))}{(names.Count > 12 ? ", ..." : "")}";
        return new ToolException(ExitCode.Refused, $"Table '{table}' does not exist; {others}.");
    }

    /// <summary>The name of a table as a command takes it: with the database before it, unless it says one or the database is main.</summary>
    public string FullName(string table) => table.Contains('.', StringComparison.Ordinal) ? table : new TableName(Database, table).ToString();
}
