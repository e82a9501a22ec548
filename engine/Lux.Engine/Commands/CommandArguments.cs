using System.Runtime.CompilerServices;
using System.Text;
using Tsavorite.core;

namespace Lux.Engine;

/// <summary>The arguments after a command's name, lying in the connection's receive buffer: valid until the command returns.</summary>
internal readonly ref struct CommandArguments
{
    private readonly ReadOnlySpan<PinnedSpanByte> _received;
    private readonly ReadOnlySpan<byte[]> _given;

    /// <summary>Arguments as the server parsed them from the wire; nothing is copied.</summary>
    public CommandArguments(ReadOnlySpan<PinnedSpanByte> received)
    {
        _received = received;
        Count = received.Length;
    }

    /// <summary>Arguments that the caller holds itself, for tests and for commands inside a command.</summary>
    public CommandArguments(ReadOnlySpan<byte[]> given)
    {
        _given = given;
        Count = given.Length;
    }

    public int Count { get; }

    public ReadOnlySpan<byte> this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _given.IsEmpty ? _received[index].ReadOnlySpan : _given[index];
    }

    /// <summary>The arguments from <paramref name="start"/> on.</summary>
    public CommandArguments From(int start) =>
        _given.IsEmpty ? new CommandArguments(_received[start..]) : new CommandArguments(_given[start..]);

    /// <summary>So many arguments from <paramref name="start"/> on.</summary>
    public CommandArguments Slice(int start, int count) =>
        _given.IsEmpty ? new CommandArguments(_received.Slice(start, count)) : new CommandArguments(_given.Slice(start, count));

    /// <summary>The argument as text; bytes that are no UTF-8 become U+FFFD, so a value must not be taken this way.</summary>
    public string Text(int index) => Encoding.UTF8.GetString(this[index]);

    /// <summary>All arguments as text.</summary>
    public string[] Texts()
    {
        var texts = new string[Count];
        for (int i = 0; i < texts.Length; i++) texts[i] = Text(i);
        return texts;
    }
}
