using System.Text;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A page that is passed over: only its cursor is read.</summary>
internal readonly struct SkippedPageReply(string table) : IReply<string?>
{
    public string? Table => table;

    public string? Read(ref RespReader reader)
    {
        if (reader.ReadArrayHeader() != 2) throw LuxException.Protocol("expected rows and a cursor");
        reader.Skip();
        return reader.TryReadNull() ? null : Encoding.UTF8.GetString(reader.ReadBulk());
    }
}
