using System.Collections.Immutable;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The definitions that are whole in a damaged log, made to fit each other: what a lost command created, renamed or dropped may be referred to, or have a name that another has
/// by now. No row is left out for it: a reference to nothing becomes an int, the former owner of a name gets another.
/// </summary>
internal sealed class SavedDefinitions
{
    private readonly SortedDictionary<uint, TableDefinition> _last = [];
    private readonly Dictionary<uint, int> _layouts = [];
    private readonly HashSet<uint> _dropped = [];
    private readonly List<uint> _order = [];
    private readonly List<string> _lines = [];
    private readonly RowWriter _writer = new();

    /// <summary>What was made otherwise, a sentence each.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>How many layouts of a table are known; 0 when no definition of it is whole.</summary>
    public int LayoutsOf(uint table) => _layouts.GetValueOrDefault(table);

    /// <summary>Whether the table is gone for certain, by a TDROP.</summary>
    public bool IsDropped(uint table) => _dropped.Contains(table);

    /// <summary>The next record of a definition; empty for a TDROP.</summary>
    public void Add(uint table, ReadOnlySpan<byte> payload)
    {
        _order.Remove(table);
        if (payload.IsEmpty)
        {
            _dropped.Add(table);
            _last.Remove(table);
            return;
        }

        _order.Add(table);
        _last[table] = DefinitionCodec.Read(payload);
        _layouts[table] = Math.Max(LayoutsOf(table), _last[table].Version);
    }

    /// <summary>After the last record: makes them fit.</summary>
    public void Fit()
    {
        var owners = new HashSet<(string, string)>();
        foreach (var table in Enumerable.Reverse(_order).ToArray())
        {
            var definition = _last[table];
            if (owners.Add(NameOf(definition))) continue;
            var other = Enumerable.Range(0, int.MaxValue).Select(n => Free(definition.Schema.Name, table, n)).First(name => owners.Add((definition.Database, name)));
            _lines.Add($"table number {table}: another has its name '{Full(definition)}' by now, its own drop or renaming is lost; it is '{new TableName(definition.Database, other)}' now");
            _last[table] = definition with { Schema = definition.Schema with { Name = other } };
        }

        foreach (var table in _order) _last[table] = WithoutReferencesToNothing(_last[table], owners);
    }

    /// <summary>The definition that stands for a record; the last one of a table is the one that counts.</summary>
    public ReadOnlySpan<byte> Mended(uint table, ReadOnlySpan<byte> payload)
    {
        if (payload.IsEmpty || !_last.TryGetValue(table, out var definition)) return payload;
        _writer.Clear();
        DefinitionCodec.Write(definition, _writer);
        return _writer.Written;
    }

    private TableDefinition WithoutReferencesToNothing(TableDefinition definition, HashSet<(string, string)> owners)
    {
        var lost = definition.Columns.Select(c => c.Column).Where(c => c.Type == ColumnType.Ref && !owners.Contains((definition.Database, c.Target!))).ToImmutableHashSet();
        if (lost.IsEmpty) return definition;
        foreach (var column in definition.Schema.Columns.Where(lost.Contains))
            _lines.Add($"table '{Full(definition)}': field '{column.Name}' refers to table '{column.Target}', whose definition is lost; it is an int now, with its values");
        Column Mend(Column column) => lost.Contains(column) ? column with { Type = ColumnType.Int, Target = null, OnDelete = default } : column;
        return definition with
        {
            Schema = definition.Schema with { Columns = definition.Schema.Columns.Select(Mend).ToEquatableArray() },
            Columns = [.. definition.Columns.Select(c => c with { Column = Mend(c.Column) })],
        };
    }

    private static string Free(string name, uint table, int attempt)
    {
        var suffix = attempt == 0 ? $"_{table}" : $"_{table}_{attempt}";
        return name[..Math.Min(name.Length, Limits.NameBytes - suffix.Length)] + suffix;
    }

    private static (string, string) NameOf(TableDefinition definition) => (definition.Database, definition.Schema.Name);

    private static string Full(TableDefinition definition) => new TableName(definition.Database, definition.Schema.Name).ToString();
}
