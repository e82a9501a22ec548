using Lux.Language;

namespace Lux.Schema;

/// <summary>Cuts what arrives into whole replies, each one contiguous: in place when it lies within one piece, else put together in a buffer that is used again.</summary>
/// <remarks>Hot path: 0 B per reply.</remarks>
internal sealed class ReplyAssembler
{
    private const int FirstSize = 4096, KeptSize = 1024 * 1024;

    private ReplyScanner _scanner = new();
    private RowWriter _partial = new(FirstSize);
    private bool _handedOver;

    /// <summary>Takes the next whole reply off the front of <paramref name="chunk"/>; false when it is used up. The reply is valid until the next call.</summary>
    public bool TryTake(ref ReadOnlySpan<byte> chunk, out ReadOnlySpan<byte> reply)
    {
        if (_handedOver) ForgetPartial();
        reply = default;
        if (chunk.IsEmpty) return false;
        bool complete = _scanner.Scan(chunk, out int used);
        ReadOnlySpan<byte> piece = chunk[..used];
        chunk = chunk[used..];
        if (complete && _partial.Length == 0)
        {
            reply = piece;
            return true;
        }
        _partial.WriteRaw(piece);
        if (!complete) return false;
        reply = _partial.Written;
        _handedOver = true;
        return true;
    }

    private void ForgetPartial()
    {
        if (_partial.Length > KeptSize) _partial = new(FirstSize);
        else _partial.Clear();
        _handedOver = false;
    }
}
