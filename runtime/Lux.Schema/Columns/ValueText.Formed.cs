using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lux.Schema.Generated;

/// <content>JSON, vectors, and values in a form of the user's.</content>
public static partial class ValueText
{
    /// <summary>JSON as it is.</summary>
    public static ValueText<JsonElement> JsonElement { get; } = new(static (to, value) => to.Bulk(RowEncoder.RawJson(value)), static (ref from) => from.ReadJsonElement(), static (to, value) => to.Write(value));

    /// <summary>A vector.</summary>
    public static ValueText<float[]> Floats { get; } = new(static (to, value) => FloatBytes.Write(to, value), static (ref from) => from.ReadFloats(), static (to, value) => to.Write(value));

    /// <summary>A vector or null.</summary>
    public static ValueText<float[]?> FloatsOrNull { get; } = new(static (to, value) => FloatBytes.Write(to, value), static (ref from) => from.ReadFloatsOrNull(), static (to, value) => to.Write(value));

    /// <summary>A vector.</summary>
    public static ValueText<ReadOnlyMemory<float>> FloatMemory { get; } = new(static (to, value) => FloatBytes.Write(to, value.Span), static (ref from) => from.ReadFloatMemory(), static (to, value) => to.Write(value));

    /// <summary>A value as the JSON that a context makes of it.</summary>
    /// <param name="context">The context; the same at each call.</param>
    public static ValueText<T> Json<T, TContext>(TContext context)
        where T : notnull
        where TContext : JsonSerializerContext => OfJson<T, TContext>.Text ??= new(
            (to, value) => to.Bulk(JsonSerializer.SerializeToUtf8Bytes(value, JsonTypes<T, TContext>.In(context))),
            (ref from) => from.ReadJson(JsonTypes<T, TContext>.In(context)),
            (to, value) => to.WriteRawText(JsonSerializer.SerializeToUtf8Bytes(value, JsonTypes<T, TContext>.In(context))))
        {
            IsJson = true,
        };

    /// <summary>A value as a converter stores it.</summary>
    /// <param name="stored">How the stored form is spelled; the same at each call.</param>
    public static ValueText<T> By<TConverter, T, TStored>(ValueText<TStored> stored)
        where TConverter : IColumnConverter<T, TStored> => OfConverter<TConverter, T, TStored>.Text ??= new(
            (to, value) => stored.Write(to, TConverter.ToStored(value)),
            (ref from) => TConverter.FromStored(stored.Read(ref from)),
            (to, value) => stored.Encode(to, TConverter.ToStored(value)));

    /// <summary>The same for a column of objects that may be null.</summary>
    public static ValueText<T?> OrNullObject<T>(ValueText<T> text)
        where T : class => new((to, value) => text.Write(to, value!), (ref from) => from.ReadOrNull(text), (to, value) => to.Write(value, text));

    private static class OfJson<T, TContext>
    {
        public static ValueText<T>? Text { get; set; }
    }

    private static class OfConverter<TConverter, T, TStored>
    {
        public static ValueText<T>? Text { get; set; }
    }
}
