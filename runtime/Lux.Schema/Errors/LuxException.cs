using System.Text;

namespace Lux.Schema;

/// <summary>Something that the engine refused, or that went wrong on the way to it.</summary>
public class LuxException : Exception
{
    /// <summary>An error with <paramref name="code"/> as its first word.</summary>
    public LuxException(string code, string message, Exception? inner = null) : base(message, inner) => Code = code;

    /// <summary>The error's first word on the wire (<c>ERR</c>, <c>LAYOUT</c>, <c>NOAUTH</c>, <c>WRONGTYPE</c>, ...); the client's own are <c>CONNECTION</c>, <c>TIMEOUT</c>, <c>PROTOCOL</c>.</summary>
    public string Code { get; }

    internal static LuxException FromReply(ReadOnlySpan<byte> text, string? table = null)
    {
        string whole = Encoding.UTF8.GetString(text);
        int blank = whole.IndexOf(' ');
        return blank < 0 ? new("ERR", whole) : new(whole[..blank], whole[(blank + 1)..]);
    }

    internal static LuxException Protocol(string message) => new("PROTOCOL", message);
}
