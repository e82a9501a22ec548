using System.Runtime.InteropServices;
using System.Text.Json;

namespace Lux.Schema.Generated;

/// <content>JSON, vectors, and values in a form of the user's.</content>
public readonly ref partial struct RowEncoder
{
    /// <summary>A value in the form that the column has for it, by a converter or as JSON; null as null.</summary>
    public void Write<T>(T? value, ValueText<T> text)
    {
        if (value is null) WriteNull();
        else text.Encode(this, value);
    }

    /// <inheritdoc cref="Write{T}(T, ValueText{T})"/>
    public void Write<T>(T? value, ValueText<T> text)
        where T : struct
    {
        if (value is { } given) text.Encode(this, given);
        else WriteNull();
    }

    /// <summary>A value in the form that the column has for it, or what the engine fills in for it in place of the type's default value.</summary>
    public void WriteOrDefault<T>(T? value, ValueText<T> text)
    {
        if (EqualityComparer<T?>.Default.Equals(value, default)) WriteDefault();
        else text.Encode(this, value!);
    }

    /// <inheritdoc cref="WriteOrDefault{T}(T, ValueText{T})"/>
    public void WriteOrDefault<T>(T? value, ValueText<T> text)
        where T : struct => WriteOrDefault(value.GetValueOrDefault(), text);

    /// <summary>JSON as it is.</summary>
    /// <exception cref="ArgumentException">The element was never given a value.</exception>
    public void Write(JsonElement value) => _to.WriteStr(RawJson(value));

    /// <inheritdoc cref="Write(JsonElement)"/>
    public void Write(JsonElement? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    /// <summary>A vector.</summary>
    public void Write(float[]? value)
    {
        if (value is null) WriteNull();
        else _to.WriteBin(FloatBytes.Of(value));
    }

    /// <summary>A vector.</summary>
    public void Write(ReadOnlyMemory<float> value) => _to.WriteBin(FloatBytes.Of(value.Span));

    /// <inheritdoc cref="Write(ReadOnlyMemory{float})"/>
    public void Write(ReadOnlyMemory<float>? value)
    {
        if (value is { } given) Write(given);
        else WriteNull();
    }

    internal static ReadOnlySpan<byte> RawJson(JsonElement value) => value.ValueKind == JsonValueKind.Undefined
        ? throw new ArgumentException("A JsonElement that was never given a value cannot be stored; make the member 'JsonElement?' where there may be none.", nameof(value))
        : JsonMarshal.GetRawUtf8Value(value);

    internal void WriteRawText(ReadOnlySpan<byte> utf8) => _to.WriteStr(utf8);
}
