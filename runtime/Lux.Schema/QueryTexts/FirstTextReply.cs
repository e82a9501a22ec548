using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The first of the rows, or none.</summary>
internal readonly struct FirstTextReply<T>(string table, ReadResult<T> read, TextShape shape) : IReply<FoundRow<T>>
{
    public string? Table => table;

    public FoundRow<T> Read(ref RespReader reader)
    {
        var count = reader.ReadArrayHeader();
        if (count <= 0) return default;
        var first = TextReply<T>.ReadOne(ref reader, read, shape);
        for (var row = 1; row < count; row++) reader.Skip();
        return new(true, first);
    }
}
