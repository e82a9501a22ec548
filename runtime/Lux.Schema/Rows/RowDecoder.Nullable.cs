namespace Lux.Schema.Generated;

/// <content>Null where a column may be null.</content>
public ref partial struct RowDecoder
{
    /// <inheritdoc cref="ReadString"/>
    public string? ReadStringOrNull() => IsNull() ? null : ReadString();

    /// <inheritdoc cref="ReadBytes"/>
    public byte[]? ReadBytesOrNull() => IsNull() ? null : ReadBytes();

    /// <inheritdoc cref="ReadInt64"/>
    public long? ReadInt64OrNull() => IsNull() ? null : ReadInt64();

    /// <inheritdoc cref="ReadInt32"/>
    public int? ReadInt32OrNull() => IsNull() ? null : ReadInt32();

    /// <inheritdoc cref="ReadInt16"/>
    public short? ReadInt16OrNull() => IsNull() ? null : ReadInt16();

    /// <inheritdoc cref="ReadByte"/>
    public byte? ReadByteOrNull() => IsNull() ? null : ReadByte();

    /// <inheritdoc cref="ReadDouble"/>
    public double? ReadDoubleOrNull() => IsNull() ? null : ReadDouble();

    /// <inheritdoc cref="ReadSingle"/>
    public float? ReadSingleOrNull() => IsNull() ? null : ReadSingle();

    /// <inheritdoc cref="ReadBoolean"/>
    public bool? ReadBooleanOrNull() => IsNull() ? null : ReadBoolean();

    /// <inheritdoc cref="ReadChar"/>
    public char? ReadCharOrNull() => IsNull() ? null : ReadChar();

    /// <inheritdoc cref="ReadDateTimeOffset"/>
    public DateTimeOffset? ReadDateTimeOffsetOrNull() => IsNull() ? null : ReadDateTimeOffset();

    /// <inheritdoc cref="ReadDateTime"/>
    public DateTime? ReadDateTimeOrNull() => IsNull() ? null : ReadDateTime();

    /// <inheritdoc cref="ReadTimeSpan"/>
    public TimeSpan? ReadTimeSpanOrNull() => IsNull() ? null : ReadTimeSpan();

    /// <inheritdoc cref="ReadDateOnly"/>
    public DateOnly? ReadDateOnlyOrNull() => IsNull() ? null : ReadDateOnly();

    /// <inheritdoc cref="ReadGuid"/>
    public Guid? ReadGuidOrNull() => IsNull() ? null : ReadGuid();

    /// <inheritdoc cref="ReadDecimal"/>
    public decimal? ReadDecimalOrNull() => IsNull() ? null : ReadDecimal();

    /// <inheritdoc cref="ReadMemory"/>
    // Not a plain null: that would become an empty memory by way of a null array.
    public ReadOnlyMemory<byte>? ReadMemoryOrNull() => IsNull() ? default(ReadOnlyMemory<byte>?) : ReadMemory();

    /// <inheritdoc cref="ReadId{T}"/>
    public Id<T>? ReadIdOrNull<T>() => IsNull() ? null : ReadId<T>();

    /// <inheritdoc cref="ReadEnumName{T}"/>
    public T? ReadEnumNameOrNull<T>()
        where T : struct, Enum => IsNull() ? null : ReadEnumName<T>();

    /// <inheritdoc cref="ReadEnumNumber{T}"/>
    public T? ReadEnumNumberOrNull<T>()
        where T : struct, Enum => IsNull() ? null : ReadEnumNumber<T>();
}
