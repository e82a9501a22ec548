using System.Buffers.Text;
using System.Text;

namespace Lux.Benchmarks.Load;

/// <summary>Writes commands as arrays of bulk strings into one growing buffer.</summary>
internal sealed class CommandWriter
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _length;

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, _length);

    public void Clear() => _length = 0;

    public CommandWriter Command(int arguments)
    {
        Header((byte)'*', arguments);
        return this;
    }

    public CommandWriter Add(string text)
    {
        int bytes = Encoding.UTF8.GetByteCount(text);
        Header((byte)'$', bytes);
        Room(bytes + 2);
        _length += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_length));
        End();
        return this;
    }

    public CommandWriter Add(long number)
    {
        Span<byte> text = stackalloc byte[24];
        Utf8Formatter.TryFormat(number, text, out int size);
        return Add(text[..size]);
    }

    public CommandWriter Add(ReadOnlySpan<byte> value)
    {
        Header((byte)'$', value.Length);
        Room(value.Length + 2);
        value.CopyTo(_buffer.AsSpan(_length));
        _length += value.Length;
        End();
        return this;
    }

    private void Header(byte kind, int number)
    {
        Room(16);
        _buffer[_length++] = kind;
        Utf8Formatter.TryFormat(number, _buffer.AsSpan(_length), out int size);
        _length += size;
        End();
    }

    private void End()
    {
        _buffer[_length++] = (byte)'\r';
        _buffer[_length++] = (byte)'\n';
    }

    private void Room(int bytes)
    {
        if (_buffer.Length - _length < bytes) Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + bytes));
    }
}
