using Lux.Language;

namespace Lux.Schema;

/// <summary>Commands of scripts on a connection: their tables get the database in front.</summary>
internal sealed class MigrationSession(LuxConnection connection)
{
    /// <summary>The tables that migrations keep for themselves.</summary>
    public const string History = "lux_migrations", Lease = "lux_migration_lease";

    public LuxConnection Connection => connection;

    public string NameOf(string table) => new TableName(connection.Options.Database, table).ToString();

    public ValueTask<RespValue> RunAsync(IEnumerable<string> words, CancellationToken cancellationToken)
    {
        string[] all = [.. words];
        if (!string.Equals(all[0], "TBATCH", StringComparison.OrdinalIgnoreCase)) all[1] = NameOf(all[1]);
        else if (BatchParser.TryParse(all[1..], out var batch, out _))
        {
            foreach (var step in batch!.Steps) all[step.FirstArgument + 1] = NameOf(all[step.FirstArgument + 1]);
        }
        return connection.ExecuteAsync(all[0], [.. all.Skip(1).Select(word => (RespArgument)word)], cancellationToken);
    }

    public ValueTask<RespValue> RunAsync(CancellationToken cancellationToken, params string[] words) => RunAsync(words, cancellationToken);

    /// <summary>The steps as one TBATCH.</summary>
    public static IEnumerable<string> Batch(params IReadOnlyList<string>[] steps) =>
        [.. new[] { "TBATCH", Text(steps.Length) }, .. steps.SelectMany(step => step.Prepend(Text(step.Count)))];

    /// <summary>The number of rows that match; <paramref name="condition"/> is WHERE and what follows it, or nothing.</summary>
    public async ValueTask<long> CountAsync(string table, IEnumerable<string> condition, CancellationToken cancellationToken) =>
        (await RunAsync([.. new[] { "TCOUNT", table }, .. condition], cancellationToken).ConfigureAwait(false)).AsInt64();

    /// <summary>The tables of the database as the engine has them, without those of the migrations themselves.</summary>
    public async ValueTask<DatabaseSchema> ReadSchemaAsync(CancellationToken cancellationToken)
    {
        var names = await connection.ExecuteAsync("TLIST", [connection.Options.Database], cancellationToken).ConfigureAwait(false);
        List<TableSchema> tables = [];
        foreach (string name in names.Items.Select(item => item.AsString()!).Where(name => name is not (History or Lease)))
        {
            var lines = await RunAsync(cancellationToken, "TSCHEMA", name).ConfigureAwait(false);
            tables.Add(DeclaredSchema.Parse(name, [.. lines.Items.Select(line => line.AsString()!)]));
        }
        return new(tables);
    }

    /// <summary>Creates a table unless it is there.</summary>
    public async ValueTask EnsureAsync(CancellationToken cancellationToken, params string[] words)
    {
        try
        {
            await RunAsync(words, cancellationToken).ConfigureAwait(false);
        }
        catch (LuxException exists) when (exists.Error?.Code == ErrorCode.TableExists)
        {
            // Another process was quicker, or this is not the first migration.
        }
    }

    public static string Text(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
