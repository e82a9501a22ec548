using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>The definitions of a database's tables, read when first asked for and again after a change.</summary>
internal sealed class SchemaCatalog(EngineReader engine)
{
    private Dictionary<string, TableSchema>? _tables;

    public void Forget() => _tables = null;

    /// <summary>What is known already, without asking the engine.</summary>
    public IReadOnlyDictionary<string, TableSchema> Known => _tables ?? [];

    /// <summary>The tables by the name that a command takes.</summary>
    public async Task<IReadOnlyDictionary<string, TableSchema>> TablesAsync()
    {
        if (_tables is not null) return _tables;
        var tables = new Dictionary<string, TableSchema>(StringComparer.Ordinal);
        foreach (var name in await engine.TablesAsync().ConfigureAwait(false))
            if (await engine.SchemaAsync(name).ConfigureAwait(false) is { } schema) tables[name] = schema;
        return _tables = tables;
    }
}
