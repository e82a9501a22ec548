using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Lux.Language;

public sealed partial class RowWriter
{
    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _buffer.AsSpan(_length);
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(Math.Max(1, sizeHint));
        return _buffer.AsMemory(_length);
    }

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)count, (uint)(_buffer.Length - _length));
        _length += count;
    }

    private void WriteByte(byte value)
    {
        Reserve(1) = value;
        _length++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref byte Reserve(int count)
    {
        if (count > _buffer.Length - _length) Grow(count);
        return ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_buffer), _length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        int wanted = checked(_length + count);
        Array.Resize(ref _buffer, (int)Math.Max(wanted, Math.Min(Array.MaxLength, _buffer.Length * 2L)));
    }

    // Callers have reserved the room.
    private void PutRaw(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_buffer.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Put8(ref byte to, byte code, byte value)
    {
        to = code;
        Unsafe.Add(ref to, 1) = value;
        _length += 2;
    }

    private void Put16(ref byte to, byte code, ushort value)
    {
        to = code;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, 1), BigEndian(value));
        _length += 3;
    }

    private void Put32(ref byte to, byte code, uint value)
    {
        to = code;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, 1), BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value);
        _length += 5;
    }

    private void Put64(ref byte to, byte code, ulong value)
    {
        to = code;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref to, 1), BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value);
        _length += 9;
    }

    private static ushort BigEndian(ushort value) => BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness(value) : value;
}
