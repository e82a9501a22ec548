using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lux.Schema;

/// <summary>Writes an id as a JSON number and, as a property name, as decimal text.</summary>
internal sealed class IdJsonConverter<T> : JsonConverter<Id<T>>
{
    public override Id<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var value) && value >= 0
            ? new(value)
            : throw new JsonException($"An id of {typeof(T).Name} is a whole number such as 42.");

    public override void Write(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);

    public override Id<T> ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Id<T>.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var id)
            ? id
            : throw new JsonException($"'{reader.GetString()}' is no id of {typeof(T).Name}: an id is a whole number such as 42.");

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Id<T> value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[20];
        Utf8Formatter.TryFormat(value.Value, text, out var written);
        writer.WritePropertyName(text[..written]);
    }
}
