using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Lux.Language;

namespace Lux.Schema.Generated;

/// <content>JSON, vectors, and values in a form of the user's.</content>
public ref partial struct RowDecoder
{
    /// <summary>A value in the form that the column has for it, by a converter or as JSON.</summary>
    public T Read<T>(ValueText<T> text) => text.Read(ref this);

    /// <inheritdoc cref="Read{T}"/>
    public T? ReadOrNull<T>(ValueText<T> text)
        where T : class => IsNull() || (text.IsJson && IsJsonNull()) ? null : text.Read(ref this);

    /// <inheritdoc cref="Read{T}"/>
    public T? ReadValueOrNull<T>(ValueText<T> text)
        where T : struct => IsNull() || (text.IsJson && IsJsonNull()) ? null : text.Read(ref this);

    /// <summary>JSON as it is.</summary>
    public JsonElement ReadJsonElement()
    {
        try
        {
            var reader = new Utf8JsonReader(Text());
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            throw Wrong("JSON");
        }
    }

    /// <inheritdoc cref="ReadJsonElement"/>
    public JsonElement? ReadJsonElementOrNull() => IsNull() ? null : ReadJsonElement();

    /// <summary>A vector.</summary>
    public float[] ReadFloats()
    {
        var bytes = Binary();
        return bytes.Length % sizeof(float) == 0 ? FloatBytes.Read(bytes) : throw Wrong("a vector");
    }

    /// <inheritdoc cref="ReadFloats"/>
    public float[]? ReadFloatsOrNull() => IsNull() ? null : ReadFloats();

    /// <inheritdoc cref="ReadFloats"/>
    public ReadOnlyMemory<float> ReadFloatMemory() => ReadFloats();

    /// <inheritdoc cref="ReadFloats"/>
    // Not a plain null: that would become an empty memory by way of a null array.
    public ReadOnlyMemory<float>? ReadFloatMemoryOrNull() => IsNull() ? default(ReadOnlyMemory<float>?) : ReadFloatMemory();

    // JSON that another client wrote may be null itself.
    private bool IsJsonNull()
    {
        if (!StoredValue.TryStr(_row.Value(_next), out var json) || !json.Trim(" \t\r\n"u8).SequenceEqual("null"u8)) return false;
        _next++;
        return true;
    }

    internal T ReadJson<T>(JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(Text(), type) ?? throw Wrong($"JSON of '{typeof(T).Name}' but null");
        }
        catch (JsonException wrong)
        {
            throw Wrong($"JSON of '{typeof(T).Name}' ({wrong.Message.TrimEnd('.')})");
        }
    }
}
