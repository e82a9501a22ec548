using System.Collections.Immutable;
using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// A <see cref="TableDefinition"/> as the payload of a schema effect:
/// <code>
/// [format, database, name, ttl, [[column text, fill]...], [[column number...]...], [[is unique, [column name...]]...]]
/// </code>
/// in MessagePack; columns are in the words of TCREATE, so that the one parser reads them.
/// </summary>
internal static class DefinitionCodec
{
    private const int Format = 1;

    public static void Write(TableDefinition definition, RowWriter to)
    {
        to.WriteArrayHeader(7);
        to.WriteInt(Format);
        Text(to, definition.Database);
        Text(to, definition.Schema.Name);
        to.WriteInt(definition.Schema.TtlSeconds);
        to.WriteArrayHeader(definition.Columns.Length);
        foreach (var column in definition.Columns)
        {
            to.WriteArrayHeader(2);
            Text(to, SchemaPrinter.Column(column.Column));
            to.WriteRaw(column.Fill.AsSpan());
        }
        to.WriteArrayHeader(definition.Layouts.Length);
        foreach (var layout in definition.Layouts)
        {
            to.WriteArrayHeader(layout.Length);
            foreach (int number in layout) to.WriteInt(number);
        }
        to.WriteArrayHeader(definition.Schema.Composites.Count);
        foreach (var composite in definition.Schema.Composites)
        {
            to.WriteArrayHeader(2);
            to.WriteBool(composite.IsUnique);
            to.WriteArrayHeader(composite.Columns.Count);
            foreach (string column in composite.Columns) Text(to, column);
        }
    }

    /// <exception cref="LuxEngineException">The bytes are of a newer format, or no definition.</exception>
    public static TableDefinition Read(ReadOnlySpan<byte> payload)
    {
        var top = new RowReader(payload);
        long format = Int(top.Value(0));
        if (format != Format) throw new LuxEngineException($"the log holds a table definition of format {format}, which this version does not know; start with the version that wrote it");
        var columns = ImmutableArray.CreateBuilder<ColumnHistory>();
        var history = new RowReader(top.Value(4));
        for (int i = 0; i < history.Count; i++)
        {
            var pair = new RowReader(history.Value(i));
            string spec = Text(pair.Value(0));
            if (!SchemaParser.TryParseColumn(spec, out var column, out var error))
                throw new LuxEngineException($"the log holds a column '{spec}' that does not parse: {error!.Message}");
            columns.Add(new(column!, [.. pair.Value(1)]));
        }
        var layouts = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var lists = new RowReader(top.Value(5));
        for (int i = 0; i < lists.Count; i++)
        {
            var numbers = new RowReader(lists.Value(i));
            var layout = ImmutableArray.CreateBuilder<int>(numbers.Count);
            for (int k = 0; k < numbers.Count; k++) layout.Add((int)Int(numbers.Value(k)));
            layouts.Add(layout.ToImmutable());
        }
        List<CompositeIndex> composites = [];
        var indexes = new RowReader(top.Value(6));
        for (int i = 0; i < indexes.Count; i++)
        {
            var pair = new RowReader(indexes.Value(i));
            StoredValue.TryBool(pair.Value(0), out bool isUnique);
            var names = new RowReader(pair.Value(1));
            List<string> list = [];
            for (int k = 0; k < names.Count; k++) list.Add(Text(names.Value(k)));
            composites.Add(new(list.ToEquatableArray(), isUnique));
        }
        return new()
        {
            Database = Text(top.Value(1)),
            Schema = new()
            {
                Name = Text(top.Value(2)),
                TtlSeconds = Int(top.Value(3)),
                Columns = layouts[^1].Select(n => columns[n].Column).ToEquatableArray(),
                Composites = composites.ToEquatableArray(),
            },
            Columns = columns.ToImmutable(),
            Layouts = layouts.ToImmutable(),
        };
    }

    private static void Text(RowWriter to, string text) => to.WriteStr(Encoding.UTF8.GetBytes(text));

    private static string Text(ReadOnlySpan<byte> stored) =>
        StoredValue.TryStr(stored, out var utf8) ? Encoding.UTF8.GetString(utf8) : throw Damaged();

    private static long Int(ReadOnlySpan<byte> stored) => StoredValue.TryInt(stored, out long value) ? value : throw Damaged();

    private static LuxEngineException Damaged() => new("the log holds a table definition that is not whole");
}
