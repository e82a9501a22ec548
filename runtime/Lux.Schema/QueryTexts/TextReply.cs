using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>*rows</c> of one bulk each, read by generated code.</summary>
/// <remarks>Hot path: the array and its results, nothing else.</remarks>
internal readonly struct TextReply<T>(string table, ReadResult<T> read, TextShape shape) : IReply<T[]>
{
    public string? Table => table;

    public T[] Read(ref RespReader reader) => ReadAll(ref reader, read, shape);

    public static T[] ReadAll(ref RespReader reader, ReadResult<T> read, TextShape shape)
    {
        var count = reader.ReadArrayHeader();
        if (count <= 0) return [];
        var results = new T[count];
        for (var row = 0; row < count; row++) results[row] = ReadOne(ref reader, read, shape);
        return results;
    }

    public static T ReadOne(ref RespReader reader, ReadResult<T> read, TextShape shape)
    {
        var from = new RowDecoder(reader.ReadBulk());
        from.MoveTo(shape == TextShape.Items ? 1 : 0);
        return read(ref from);
    }
}
