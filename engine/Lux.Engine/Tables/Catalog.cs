using System.Collections.Concurrent;
using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>All tables by full name, as a command names them. Hot path: a lookup by the bytes of an argument takes no lock and 0 B.</summary>
internal sealed class Catalog
{
    private static ReadOnlySpan<byte> MainPrefix => "main."u8;

    private readonly ConcurrentDictionary<byte[], Table> _tables = new(Utf8Comparer.Instance);
    private readonly ConcurrentDictionary<byte[], Table>.AlternateLookup<ReadOnlySpan<byte>> _bySpan;
    private readonly ConcurrentDictionary<string, Database> _databases = new(StringComparer.Ordinal);

    public Catalog() => _bySpan = _tables.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>The table that <paramref name="name"/> (<c>[db.]name</c>) names, or null.</summary>
    public Table? Find(ReadOnlySpan<byte> name)
    {
        if (name.StartsWith(MainPrefix)) name = name[MainPrefix.Length..];
        return _bySpan.TryGetValue(name, out var table) ? table : null;
    }

    /// <summary>The database of this name; it exists for the engine from the first time that it is asked for.</summary>
    public Database DatabaseOf(string name) => _databases.GetOrAdd(name, static n => new Database(n));

    /// <summary>The database of this name when a table was ever made in it since the start.</summary>
    public Database? FindDatabase(string name) => _databases.GetValueOrDefault(name);

    public IEnumerable<Database> Databases => _databases.Values;

    public IEnumerable<Table> Tables => _tables.Values;

    /// <summary>Makes a table findable; called under its database's lock.</summary>
    public void Add(Table table)
    {
        table.Database.Add(table);
        _tables[Key(table)] = table;
    }

    /// <summary>Makes a table unfindable; called under its database's lock.</summary>
    public void Remove(Table table)
    {
        table.Database.Remove(table);
        _tables.TryRemove(Key(table), out _);
    }

    /// <summary>Gives a table another name; called under its database's lock.</summary>
    public void Rename(Table table, string name)
    {
        byte[] former = Key(table);
        table.Database.Rename(table, name);
        table.Name = name;
        _tables[Key(table)] = table;
        _tables.TryRemove(former, out _);
    }

    private static byte[] Key(Table table) => Encoding.UTF8.GetBytes(new TableName(table.Database.Name, table.Name).ToString());
}
