using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Lux.Language;

namespace Lux.Engine;

internal sealed partial class ReplyBuffer
{
    public void Ok() => Raw("+OK\r\n"u8);

    /// <summary>Nothing: <c>_</c> in RESP3, a bulk of length -1 before.</summary>
    public void Null() => Raw(RespVersion >= 3 ? "_\r\n"u8 : "$-1\r\n"u8);

    public void Integer(long value) => Number((byte)':', value);

    /// <summary>The header of an array whose elements follow.</summary>
    public void ArrayHeader(int count) => Number((byte)'*', count);

    public void Bulk(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length + LongestNumber + 5);
        Number((byte)'$', bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
        EndLine();
    }

    /// <summary>One bulk of two pieces.</summary>
    public void Bulk(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        Reserve(first.Length + second.Length + LongestNumber + 5);
        Number((byte)'$', first.Length + second.Length);
        first.CopyTo(_bytes.AsSpan(_end));
        second.CopyTo(_bytes.AsSpan(_end + first.Length));
        _end += first.Length + second.Length;
        EndLine();
    }

    /// <summary>Text as UTF-8.</summary>
    public void Bulk(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Reserve(length + LongestNumber + 5);
        Number((byte)'$', length);
        _end += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_end));
        EndLine();
    }

    /// <summary>A number as the text of a bulk, as text replies carry every value.</summary>
    public void BulkInteger(long value)
    {
        Span<byte> digits = stackalloc byte[LongestNumber];
        Utf8Formatter.TryFormat(value, digits, out var length);
        Bulk(digits[..length]);
    }

    /// <summary>A bulk whose bytes come later through <see cref="GetSpan"/>; <see cref="EndBulk"/> gets what this returns.</summary>
    public int BeginBulk() => LeaveGap(UsualBulkHeader);

    public void EndBulk(int begun)
    {
        CloseGap(begun, UsualBulkHeader, (byte)'$', _end - begun - UsualBulkHeader);
        Raw("\r\n"u8);
    }

    /// <summary>An array whose count is known at its end; <see cref="EndArray"/> gets what this returns.</summary>
    public int BeginArray() => LeaveGap(LongestHeader);

    public void EndArray(int begun, int count) => CloseGap(begun, LongestHeader, (byte)'*', count);

    public void Error(LuxError error) => Error(error.Text);

    /// <summary>An error; the text starts with its code word, as in <c>ERR no such table</c>.</summary>
    public void Error(ReadOnlySpan<char> text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Reserve(length + 3);
        _bytes[_end++] = (byte)'-';
        var line = _bytes.AsSpan(_end, length);
        Encoding.UTF8.GetBytes(text, line);
        // A line break would end the reply early and put the connection out of step.
        line.ReplaceAny(LineBreaks, (byte)' ');
        _end += length;
        EndLine();
    }

    private static readonly SearchValues<byte> LineBreaks = SearchValues.Create("\r\n\0"u8);

    /// <summary><c>$nn\r\n</c>: right for 10 to 99 bytes, so that most values are never moved.</summary>
    private const int UsualBulkHeader = 5;

    /// <summary><c>*2147483647\r\n</c></summary>
    private const int LongestHeader = 13;

    private int LeaveGap(int width)
    {
        Reserve(width);
        var begun = _end;
        _end += width;
        return begun;
    }

    private void CloseGap(int begun, int width, byte kind, int number)
    {
        Span<byte> header = stackalloc byte[LongestHeader];
        header[0] = kind;
        Utf8Formatter.TryFormat(number, header[1..], out var digits);
        header[digits + 1] = (byte)'\r';
        header[digits + 2] = (byte)'\n';
        var length = digits + 3;

        if (begun == _start && length <= width)
        {
            // The outermost array begins where its header fits, so that its rows need not move.
            _start += width - length;
            header[..length].CopyTo(_bytes.AsSpan(_start));
            return;
        }
        if (length > width) Reserve(length - width);
        _bytes.AsSpan(begun + width, _end - begun - width).CopyTo(_bytes.AsSpan(begun + length));
        header[..length].CopyTo(_bytes.AsSpan(begun));
        _end += length - width;
    }

    private void Number(byte kind, long value)
    {
        Reserve(LongestNumber + 3);
        _bytes[_end] = kind;
        Utf8Formatter.TryFormat(value, _bytes.AsSpan(_end + 1), out var digits);
        _end += digits + 1;
        EndLine();
    }

    private void EndLine()
    {
        _bytes[_end] = (byte)'\r';
        _bytes[_end + 1] = (byte)'\n';
        _end += 2;
    }
}
