using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>+OK</c></summary>
internal readonly struct DoneReply(string table) : IReply<bool>
{
    public string? Table => table;

    public bool Read(ref RespReader reader)
    {
        reader.Skip();
        return true;
    }
}
