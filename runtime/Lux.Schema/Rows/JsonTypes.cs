using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Lux.Schema.Generated;

/// <summary>What a context knows of a type, asked once.</summary>
internal static class JsonTypes<T, TContext>
    where TContext : JsonSerializerContext
{
    private static JsonTypeInfo<T>? _known;

    public static JsonTypeInfo<T> In(TContext context) => _known ??=
        context.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new InvalidOperationException($"'{typeof(TContext).Name}' knows nothing of '{typeof(T).Name}'; add [JsonSerializable(typeof({typeof(T).Name}))] to it.");
}
