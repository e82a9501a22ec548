namespace Lux.Schema.Generated;

/// <content>Null where a column may be null.</content>
public readonly ref partial struct RowEncoder
{
    /// <inheritdoc cref="Write(long)"/>
    public void Write(long? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(int)"/>
    public void Write(int? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(short)"/>
    public void Write(short? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(byte)"/>
    public void Write(byte? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(double)"/>
    public void Write(double? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(float)"/>
    public void Write(float? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(bool)"/>
    public void Write(bool? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(char)"/>
    public void Write(char? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(DateTimeOffset)"/>
    public void Write(DateTimeOffset? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(DateTime)"/>
    public void Write(DateTime? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(TimeSpan)"/>
    public void Write(TimeSpan? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(DateOnly)"/>
    public void Write(DateOnly? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(Guid)"/>
    public void Write(Guid? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(decimal)"/>
    public void Write(decimal? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write(ReadOnlyMemory{byte})"/>
    public void Write(ReadOnlyMemory<byte>? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="Write{T}(Id{T})"/>
    public void Write<T>(Id<T>? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <inheritdoc cref="WriteEnumName{T}(T)"/>
    public void WriteEnumName<T>(T? value)
        where T : struct, Enum
    {
        if (value is { } given) WriteEnumName(given);
        else WriteNull();
    }

    /// <inheritdoc cref="WriteEnumNumber{T}(T)"/>
    public void WriteEnumNumber<T>(T? value)
        where T : struct, Enum
    {
        if (value is { } given) WriteEnumNumber(given);
        else WriteNull();
    }
}
