using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>*2</c>: the rows of a page, and the cursor of the next one or null.</summary>
internal readonly struct TextPageReply<T>(string table, ReadResult<T> read, TextShape shape) : IReply<TextPage<T>>
{
    public string? Table => table;

    public TextPage<T> Read(ref RespReader reader)
    {
        if (reader.ReadArrayHeader() != 2) throw LuxException.Protocol("expected the rows of a page and a cursor");
        var results = TextReply<T>.ReadAll(ref reader, read, shape);
        return new(results, reader.TryReadNull() ? null : reader.ReadBulk().ToArray());
    }
}
