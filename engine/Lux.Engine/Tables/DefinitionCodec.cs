using System.Collections.Immutable;
using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// A <see cref="TableDefinition"/> as the payload of a schema effect:
/// <code>
/// [format, database, name, ttl, [[column text, fill, former number, is seeded]...], [[column number...]...],
///  [[is unique, [column name...]]...], [number of a column indexed automatically...]]
/// </code>
/// in MessagePack; columns are in the words of TCREATE, so that the one parser reads them. Format 1 has neither former numbers, seeds nor automatic indexes.
/// </summary>
internal static class DefinitionCodec
{
    private const int Format = 2, FirstFormat = 1;

    public static void Write(TableDefinition definition, RowWriter to)
    {
        to.WriteArrayHeader(8);
        to.WriteInt(Format);
        Text(to, definition.Database);
        Text(to, definition.Schema.Name);
        to.WriteInt(definition.Schema.TtlSeconds);
        to.WriteArrayHeader(definition.Columns.Length);
        foreach (var column in definition.Columns)
        {
            to.WriteArrayHeader(4);
            Text(to, SchemaPrinter.Column(column.Column));
            to.WriteRaw(column.Fill.AsSpan());
            to.WriteInt(column.Former);
            to.WriteBool(column.IsSeeded);
        }
        to.WriteArrayHeader(definition.Layouts.Length);
        foreach (var layout in definition.Layouts) Numbers(to, layout);
        to.WriteArrayHeader(definition.Schema.Composites.Count);
        foreach (var composite in definition.Schema.Composites)
        {
            to.WriteArrayHeader(2);
            to.WriteBool(composite.IsUnique);
            to.WriteArrayHeader(composite.Columns.Count);
            foreach (string column in composite.Columns) Text(to, column);
        }
        Numbers(to, definition.Automatic);
    }

    /// <exception cref="LuxEngineException">The bytes are of a newer format, or no definition.</exception>
    public static TableDefinition Read(ReadOnlySpan<byte> payload)
    {
        var top = new RowReader(payload);
        long format = Int(top.Value(0));
        if (format is < FirstFormat or > Format) throw new LuxEngineException($"the log holds a table definition of format {format}, which this version does not know; start with the version that wrote it");
        var columns = ImmutableArray.CreateBuilder<ColumnHistory>();
        var history = new RowReader(top.Value(4));
        for (int i = 0; i < history.Count; i++)
        {
            var pair = new RowReader(history.Value(i));
            string spec = Text(pair.Value(0));
            if (!SchemaParser.TryParseColumn(spec, out var column, out var error))
                throw new LuxEngineException($"the log holds a column '{spec}' that does not parse: {error!.Message}");
            bool isSeeded = false;
            if (format > FirstFormat) StoredValue.TryBool(pair.Value(3), out isSeeded);
            columns.Add(new(column!, [.. pair.Value(1)], format > FirstFormat ? (int)Int(pair.Value(2)) : -1, isSeeded));
        }
        var layouts = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var lists = new RowReader(top.Value(5));
        for (int i = 0; i < lists.Count; i++) layouts.Add(Numbers(lists.Value(i)));
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
            Automatic = format > FirstFormat ? Numbers(top.Value(7)) : [],
        };
    }

    private static void Numbers(RowWriter to, ImmutableArray<int> numbers)
    {
        to.WriteArrayHeader(numbers.Length);
        foreach (int number in numbers) to.WriteInt(number);
    }

    private static ImmutableArray<int> Numbers(ReadOnlySpan<byte> stored)
    {
        var reader = new RowReader(stored);
        var numbers = ImmutableArray.CreateBuilder<int>(reader.Count);
        for (int i = 0; i < reader.Count; i++) numbers.Add((int)Int(reader.Value(i)));
        return numbers.ToImmutable();
    }

    private static void Text(RowWriter to, string text) => to.WriteStr(Encoding.UTF8.GetBytes(text));

    private static string Text(ReadOnlySpan<byte> stored) =>
        StoredValue.TryStr(stored, out var utf8) ? Encoding.UTF8.GetString(utf8) : throw Damaged();

    private static long Int(ReadOnlySpan<byte> stored) => StoredValue.TryInt(stored, out long value) ? value : throw Damaged();

    private static LuxEngineException Damaged() => new("the log holds a table definition that is not whole");
}
