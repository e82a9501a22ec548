using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary><c>+OK</c>, or null when IF was not true.</summary>
internal readonly struct DoneOrNotReply(string table) : IReply<bool>
{
    public string? Table => table;

    public bool Read(ref RespReader reader)
    {
        if (reader.TryReadNull()) return false;
        reader.Skip();
        return true;
    }
}
