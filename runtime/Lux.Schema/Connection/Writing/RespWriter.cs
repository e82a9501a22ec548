using System.Buffers.Text;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text;
using Lux.Language;

namespace Lux.Schema.Generated;

/// <summary>Writes a command straight into the bytes that the connection sends next.</summary>
/// <remarks>Hot path: 0 B per command. Every argument of a command is a bulk: <c>$3\r\nGET\r\n</c>.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct RespWriter
{
    private const int NumberSize = 20, HeaderSize = NumberSize + 3;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static ReadOnlySpan<byte> GuessedHeader => "$00\r\n"u8;

    private readonly RowWriter _to;

    /// <summary>A writer that appends to <paramref name="to"/>.</summary>
    public RespWriter(RowWriter to) => _to = to;

    /// <summary>A writer of the next step of a batch.</summary>
    internal RespWriter(RowWriter to, BatchScope batch)
    {
        _to = to;
        Batch = batch;
    }

    /// <summary>The batch whose step this is; null for a command of its own.</summary>
    internal BatchScope? Batch { get; }

    /// <summary>Where the bytes between <see cref="BeginBulk"/> and <see cref="EndBulk"/> go: a row is encoded in place, without a copy.</summary>
    public RowWriter Row => _to;

    /// <summary>The header of a command of <paramref name="count"/> arguments, its name included.</summary>
    public void ArrayHeader(int count)
    {
        if (Batch is null)
        {
            Header((byte)'*', count);
            return;
        }
        Batch.CountArguments(count);   // a step says how many arguments it is in an argument
        Bulk(count);
    }

    /// <summary>Bytes that are RESP already, such as a header and arguments encoded at build time.</summary>
    public void Raw(ReadOnlySpan<byte> encoded) => _to.WriteRaw(encoded);

    /// <summary>An argument of these bytes, for example a UTF-8 literal.</summary>
    public void Bulk(ReadOnlySpan<byte> value)
    {
        Header((byte)'$', value.Length);
        Span<byte> to = _to.GetSpan(value.Length + 2);
        value.CopyTo(to);
        to[value.Length] = (byte)'\r';
        to[value.Length + 1] = (byte)'\n';
        _to.Advance(value.Length + 2);
    }

    /// <summary>A text argument as UTF-8.</summary>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair, which UTF-8 cannot say.</exception>
    public void Bulk(ReadOnlySpan<char> value)
    {
        int length = Utf8.GetByteCount(value);
        Header((byte)'$', length);
        Span<byte> to = _to.GetSpan(length + 2);
        Utf8.GetBytes(value, to);
        to[length] = (byte)'\r';
        to[length + 1] = (byte)'\n';
        _to.Advance(length + 2);
    }

    /// <inheritdoc cref="Bulk(ReadOnlySpan{char})"/>
    public void Bulk(string value) => Bulk(value.AsSpan());

    /// <summary>A number argument in decimal.</summary>
    public void Bulk(long value)
    {
        Span<byte> digits = stackalloc byte[NumberSize];
        Utf8Formatter.TryFormat(value, digits, out int length);
        Bulk(digits[..length]);
    }

    /// <summary>The id of a row; in a batch also the pending one of a row that an earlier step inserts, <c>$k</c>.</summary>
    /// <exception cref="InvalidOperationException">The id is pending in another batch.</exception>
    internal void Id(long value)
    {
        if (PendingId.Is(value)) Pending((Batch ?? throw BatchScope.OfAnother()).Resolve(value));
        else Bulk(value);
    }

    internal void Pending(PendingId id)
    {
        Span<byte> text = stackalloc byte[1 + NumberSize];
        text[0] = (byte)'$';
        Utf8Formatter.TryFormat(id.Step, text[1..], out int digits);
        Bulk(text[..(1 + digits)]);
    }

    /// <summary>A number argument in its shortest form that reads back the same; <c>inf</c>, <c>-inf</c>, <c>nan</c>.</summary>
    public void Bulk(double value)
    {
        if (double.IsNaN(value)) Bulk("nan"u8);
        else if (double.IsInfinity(value)) Bulk(value > 0 ? "inf"u8 : "-inf"u8);
        else
        {
            Span<byte> text = stackalloc byte[32];
            value.TryFormat(text, out int length, "R", System.Globalization.CultureInfo.InvariantCulture);
            Bulk(text[..length]);
        }
    }

    /// <summary>Begins an argument whose length is known only at its end; its bytes go to <see cref="Row"/>. One at a time.</summary>
    /// <returns>What <see cref="EndBulk"/> needs.</returns>
    public int BeginBulk()
    {
        int start = _to.Length;
        _to.WriteRaw(GuessedHeader);   // right for 10 to 99 bytes, as most rows are; others are moved by EndBulk
        return start;
    }

    /// <summary>Ends the argument begun at <paramref name="start"/>.</summary>
    public void EndBulk(int start)
    {
        int length = _to.Length - start - GuessedHeader.Length, digits = DigitsOf(length), shift = digits - 2;
        if (shift > 0) _to.WriteRaw("        "u8[..shift]);
        Span<byte> bulk = MemoryMarshal.AsMemory(_to.WrittenFrom(start)).Span;
        if (shift != 0) bulk.Slice(GuessedHeader.Length, length).CopyTo(bulk[(GuessedHeader.Length + shift)..]);
        if (shift < 0) _to.Rewind(_to.Length + shift);
        bulk[0] = (byte)'$';
        Utf8Formatter.TryFormat(length, bulk[1..], out _);
        bulk[1 + digits] = (byte)'\r';
        bulk[2 + digits] = (byte)'\n';
        _to.WriteRaw("\r\n"u8);
    }

    private void Header(byte kind, int length)
    {
        Span<byte> to = _to.GetSpan(HeaderSize);
        to[0] = kind;
        int digits = 1;
        if (length < 10) to[1] = (byte)('0' + length);
        else Utf8Formatter.TryFormat(length, to[1..], out digits);
        to[digits + 1] = (byte)'\r';
        to[digits + 2] = (byte)'\n';
        _to.Advance(digits + 3);
    }

    private static int DigitsOf(int length)
    {
        int digits = 1;
        while ((length /= 10) != 0) digits++;
        return digits;
    }
}
