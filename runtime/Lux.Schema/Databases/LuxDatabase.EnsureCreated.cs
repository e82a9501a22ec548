using Lux.Language;

namespace Lux.Schema;

/// <content>Making the tables.</content>
public abstract partial class LuxDatabase
{
    /// <summary>
    /// Creates the tables that are not there, each after those it refers to. A table that is there must be as its record says; nothing that exists is changed (that is a migration's work).
    /// Several processes may call it at once.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait; tables created by then stay.</param>
    /// <exception cref="SchemaMismatchException">A table differs from its record. The message lists each difference and what to do; no table was created.</exception>
    public async ValueTask EnsureCreatedAsync(CancellationToken cancellationToken = default)
    {
        var plan = CreationPlan.Of([.. _tables.Select(DeclaredSchema.Of)]);
        var missing = new List<TableSchema>();
        var differences = new List<string>();
        foreach (var table in plan)
        {
            if (await ReadAsync(table.Name, cancellationToken).ConfigureAwait(false) is { } actual) differences.AddRange(SchemaDifferences.Between(table, actual, NameOf(actual)));
            else missing.Add(table);
        }
        ThrowIfAny(differences);

        foreach (var table in missing)
            if (!await TryCreateAsync(table, cancellationToken).ConfigureAwait(false)) differences.AddRange(await CompareAsync(table, cancellationToken).ConfigureAwait(false));
        ThrowIfAny(differences);
    }

    private static void ThrowIfAny(List<string> differences)
    {
        if (differences.Count > 0) throw new SchemaMismatchException($"The tables in the engine differ from the records of this program:{string.Concat(differences.Select(difference => $"\n- {difference}"))}");
    }

    private string NameOf(TableSchema table) => new TableName(Name, table.Name).ToString();

    /// <summary>The table as the engine has it, or null.</summary>
    private async ValueTask<TableSchema?> ReadAsync(string table, CancellationToken cancellationToken)
    {
        var name = new TableName(Name, table).ToString();
        try
        {
            var lines = await Connection.ExecuteAsync("TSCHEMA", [name], cancellationToken).ConfigureAwait(false);
            return DeclaredSchema.Parse(table, [.. lines.Items.Select(line => line.AsString()!)]);
        }
        catch (LuxException missing) when (missing.Error?.Code == ErrorCode.TableNotFound)
        {
            return null;
        }
    }

    /// <summary>False when another process was faster.</summary>
    private async ValueTask<bool> TryCreateAsync(TableSchema table, CancellationToken cancellationToken)
    {
        try
        {
            await ExecuteAsync(["TCREATE", NameOf(table), .. SchemaPrinter.Arguments(table).Skip(1)], cancellationToken).ConfigureAwait(false);
        }
        catch (LuxException exists) when (exists.Error?.Code == ErrorCode.TableExists)
        {
            return false;
        }
        return true;
    }

    private async ValueTask<IEnumerable<string>> CompareAsync(TableSchema declared, CancellationToken cancellationToken) =>
        await ReadAsync(declared.Name, cancellationToken).ConfigureAwait(false) is { } actual
            ? SchemaDifferences.Between(declared, actual, NameOf(actual))
            : [$"table '{NameOf(declared)}' is being created and dropped by somebody else; try again"];

    private async ValueTask ExecuteAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var arguments = words.Skip(1).Select(word => (RespArgument)word).ToArray();
        await Connection.ExecuteAsync(words[0], arguments, cancellationToken).ConfigureAwait(false);
    }
}
