using System.Buffers;

namespace Lux.Language;

/// <summary>Writes stored values, a subset of MessagePack, into a buffer that grows and is used again. Not for several threads at once.</summary>
/// <remarks>Hot path: 0 B per row once the buffer has grown to the largest one. Every value is written in its shortest form, so equal values are equal bytes.</remarks>
public sealed partial class RowWriter : IBufferWriter<byte>
{
    private byte[] _buffer;
    private int _length;

    /// <summary>A writer whose buffer holds <paramref name="capacity"/> bytes before it first grows.</summary>
    public RowWriter(int capacity = 256) => _buffer = new byte[capacity];

    /// <summary>The number of bytes written.</summary>
    public int Length => _length;

    /// <summary>What is written, valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>What is written from <paramref name="start"/> on. Stays as it is when the buffer grows, but not after <see cref="Clear"/> or <see cref="Rewind"/>.</summary>
    public ReadOnlyMemory<byte> WrittenFrom(int start) => _buffer.AsMemory(start, _length - start);

    /// <summary>Forgets everything written and keeps the buffer.</summary>
    public void Clear() => _length = 0;

    /// <summary>Forgets what was written after <see cref="Length"/> was <paramref name="length"/>.</summary>
    public void Rewind(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)_length);
        _length = length;
    }

    /// <summary>The header of an array of <paramref name="count"/> values.</summary>
    public void WriteArrayHeader(int count)
    {
        ref byte to = ref Reserve(5);
        if ((uint)count <= 15)
        {
            to = (byte)(Packed.FixArray | count);
            _length += 1;
        }
        else if ((uint)count <= ushort.MaxValue) Put16(ref to, Packed.Array16, (ushort)count);
        else Put32(ref to, Packed.Array32, (uint)count);
    }

    /// <summary>Null.</summary>
    public void WriteNil() => WriteByte(Packed.Nil);

    /// <summary>A bool.</summary>
    public void WriteBool(bool value) => WriteByte(value ? Packed.True : Packed.False);

    /// <summary>An int, timestamp or ref.</summary>
    public void WriteInt(long value)
    {
        ref byte to = ref Reserve(9);
        if (value >= -32 && value <= 127)
        {
            to = (byte)value;
            _length += 1;
        }
        else if (value >= 0)
        {
            if (value <= byte.MaxValue) Put8(ref to, Packed.UInt8, (byte)value);
            else if (value <= ushort.MaxValue) Put16(ref to, Packed.UInt16, (ushort)value);
            else if (value <= uint.MaxValue) Put32(ref to, Packed.UInt32, (uint)value);
            else Put64(ref to, Packed.UInt64, (ulong)value);
        }
        else if (value >= sbyte.MinValue) Put8(ref to, Packed.Int8, (byte)value);
        else if (value >= short.MinValue) Put16(ref to, Packed.Int16, (ushort)value);
        else if (value >= int.MinValue) Put32(ref to, Packed.Int32, (uint)value);
        else Put64(ref to, Packed.Int64, (ulong)value);
    }

    /// <summary>A float; -0 becomes 0 and every nan the same one.</summary>
    public void WriteFloat(double value) => Put64(ref Reserve(9), Packed.Float64, Packed.FloatBits(value));

    /// <summary>UTF-8 text (not checked here): a str, decimal or json.</summary>
    public void WriteStr(ReadOnlySpan<byte> utf8)
    {
        ref byte to = ref Reserve(utf8.Length + 5);
        if (utf8.Length <= 31)
        {
            to = (byte)(Packed.FixStr | utf8.Length);
            _length += 1;
        }
        else if (utf8.Length <= byte.MaxValue) Put8(ref to, Packed.Str8, (byte)utf8.Length);
        else if (utf8.Length <= ushort.MaxValue) Put16(ref to, Packed.Str16, (ushort)utf8.Length);
        else Put32(ref to, Packed.Str32, (uint)utf8.Length);
        PutRaw(utf8);
    }

    /// <summary>Bytes: a bytes, uuid (16, big-endian) or vector (little-endian 32-bit floats).</summary>
    public void WriteBin(ReadOnlySpan<byte> value)
    {
        WriteBinHeader(value.Length);
        WriteRaw(value);
    }

    /// <summary>The header of <paramref name="length"/> bytes, which the caller writes next.</summary>
    public void WriteBinHeader(int length)
    {
        ref byte to = ref Reserve(5);
        if (length <= byte.MaxValue) Put8(ref to, Packed.Bin8, (byte)length);
        else if (length <= ushort.MaxValue) Put16(ref to, Packed.Bin16, (ushort)length);
        else Put32(ref to, Packed.Bin32, (uint)length);
    }

    /// <summary>A uuid.</summary>
    public void WriteUuid(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        WriteBin(bytes);
    }

    /// <summary>A one-byte extension: in a ROWS value type 1 stands for the column's default, 2 for the id that a step of the batch returned, 3 for now.</summary>
    public void WriteFixExt1(sbyte type, byte data)
    {
        Reserve(3);
        _buffer[_length] = Packed.FixExt1;
        _buffer[_length + 1] = (byte)type;
        _buffer[_length + 2] = data;
        _length += 3;
    }

    /// <summary>Bytes that are stored values already.</summary>
    public void WriteRaw(ReadOnlySpan<byte> stored)
    {
        Reserve(stored.Length);
        PutRaw(stored);
    }
}
