using System.ComponentModel;
using System.Globalization;
using System.Text;
using Lux.Language;

namespace Lux.Schema.Generated;

/// <summary>Writes the columns of a row in declared order, as the engine stores them.</summary>
/// <remarks>Hot path: 0 B per row. The overload is chosen by the member's type, so generated code is one line per column.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref partial struct RowEncoder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly RowWriter _to;

    private readonly BatchScope? _batch;

    internal RowEncoder(RowWriter to, BatchScope? batch = null) => (_to, _batch) = (to, batch);

    /// <summary>Begins the row.</summary>
    /// <param name="columns">How many columns follow.</param>
    public void Begin(int columns) => _to.WriteArrayHeader(columns);

    /// <summary>Null.</summary>
    public void WriteNull() => _to.WriteNil();

    /// <summary>Text.</summary>
    /// <exception cref="ArgumentException">The text holds half of a surrogate pair, which UTF-8 cannot say.</exception>
    public void Write(string? value)
    {
        if (value is null) WriteNull();
        else WriteText(value);
    }

    /// <summary>A whole number.</summary>
    public void Write(long value) => _to.WriteInt(value);

    /// <summary>A whole number.</summary>
    public void Write(int value) => _to.WriteInt(value);

    /// <summary>A whole number.</summary>
    public void Write(short value) => _to.WriteInt(value);

    /// <summary>A whole number.</summary>
    public void Write(byte value) => _to.WriteInt(value);

    /// <summary>A float; -0 becomes 0.</summary>
    public void Write(double value) => _to.WriteFloat(value);

    /// <summary>A float, widened.</summary>
    public void Write(float value) => _to.WriteFloat(value);

    /// <summary>A bool.</summary>
    public void Write(bool value) => _to.WriteBool(value);

    /// <summary>One character as text.</summary>
    public void Write(char value) => WriteText([value]);

    /// <summary>An instant in whole milliseconds; what is finer is cut off, the offset too.</summary>
    public void Write(DateTimeOffset value) => _to.WriteInt(value.ToUnixTimeMilliseconds());

    /// <summary>An instant in whole milliseconds.</summary>
    /// <exception cref="ArgumentException">The time is not UTC.</exception>
    public void Write(DateTime value) => _to.WriteInt(Instant.MillisecondsOf(value));

    /// <summary>A duration in ticks.</summary>
    public void Write(TimeSpan value) => _to.WriteInt(value.Ticks);

    /// <summary>A day by its number.</summary>
    public void Write(DateOnly value) => _to.WriteInt(value.DayNumber);

    /// <summary>An identifier of 16 bytes.</summary>
    public void Write(Guid value) => _to.WriteUuid(value);

    /// <summary>Bytes.</summary>
    public void Write(byte[]? value)
    {
        if (value is null) WriteNull();
        else _to.WriteBin(value);
    }

    /// <summary>Bytes.</summary>
    public void Write(ReadOnlyMemory<byte> value) => _to.WriteBin(value.Span);

    /// <summary>A decimal number, exact.</summary>
    public void Write(decimal value)
    {
        Span<byte> text = stackalloc byte[32];
        value.TryFormat(text, out var length, default, CultureInfo.InvariantCulture);
        _to.WriteStr(text[..length]);
    }

    /// <summary>The id of a row of another table; in a batch also the pending one of a row that an earlier step inserts.</summary>
    /// <exception cref="InvalidOperationException">The id is pending in another batch.</exception>
    public void Write<T>(Id<T> value)
    {
        if (PendingId.Is(value.Value)) WritePending(value.Value);
        else _to.WriteInt(value.Value);
    }

    /// <summary>An enum by its name.</summary>
    public void WriteEnumName<T>(T value)
        where T : struct, Enum => WriteText(EnumNames<T>.NameOf(value));

    /// <summary>An enum by its number.</summary>
    public void WriteEnumNumber<T>(T value)
        where T : struct, Enum => _to.WriteInt(EnumNumbers<T>.NumberOf(value));

    /// <summary>An instant, or the engine's clock in place of the default value.</summary>
    public void WriteOrDefault(DateTimeOffset value)
    {
        if (value == default) WriteDefault();
        else Write(value);
    }

    /// <inheritdoc cref="WriteOrDefault(DateTimeOffset)"/>
    public void WriteOrDefault(DateTimeOffset? value) => WriteOrDefault(value.GetValueOrDefault());

    /// <inheritdoc cref="WriteOrDefault(DateTimeOffset)"/>
    /// <exception cref="ArgumentException">The time is not UTC.</exception>
    public void WriteOrDefault(DateTime value)
    {
        if (value == default) WriteDefault();
        else Write(value);
    }

    /// <inheritdoc cref="WriteOrDefault(DateTime)"/>
    public void WriteOrDefault(DateTime? value) => WriteOrDefault(value.GetValueOrDefault());

    /// <summary>An identifier, or a new one of the engine's in place of the default value.</summary>
    public void WriteOrDefault(Guid value)
    {
        if (value == default) WriteDefault();
        else Write(value);
    }

    /// <inheritdoc cref="WriteOrDefault(Guid)"/>
    public void WriteOrDefault(Guid? value) => WriteOrDefault(value.GetValueOrDefault());

    private void WritePending(long value)
    {
        var batch = _batch ?? throw BatchScope.OfAnother();
        var pending = batch.Resolve(value);
        batch.OfRow.Add(pending);
        _to.WriteFixExt1((sbyte)Placeholder.PendingId, (byte)Math.Min(pending.Step, byte.MaxValue));
    }

    private void WriteDefault() => _to.WriteFixExt1((sbyte)Placeholder.Default, 0);

    private void WriteText(ReadOnlySpan<char> value)
    {
        if (value.Length > 256)
        {
            var rented = System.Buffers.ArrayPool<byte>.Shared.Rent(Utf8.GetMaxByteCount(value.Length));
            try
            {
                _to.WriteStr(rented.AsSpan(0, Utf8.GetBytes(value, rented)));
            }
            finally
            {
                System.Buffers.ArrayPool<byte>.Shared.Return(rented);
            }
            return;
        }
        Span<byte> utf8 = stackalloc byte[(256 + 1) * 3];
        _to.WriteStr(utf8[..Utf8.GetBytes(value, utf8)]);
    }
}
