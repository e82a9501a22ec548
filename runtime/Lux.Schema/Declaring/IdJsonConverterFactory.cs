using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lux.Schema;

/// <summary>
/// Gives System.Text.Json the converter of each <see cref="Id{T}"/>. Converters are registered by generated code when its assembly loads, so nothing is constructed by reflection and ahead-of-time compilation holds.
/// </summary>
internal sealed class IdJsonConverterFactory : JsonConverterFactory
{
    private static readonly ConcurrentDictionary<Type, JsonConverter> Converters = new();

    internal static void Register<T>() => Converters.TryAdd(typeof(Id<T>), new IdJsonConverter<T>());

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsConstructedGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Converters.TryGetValue(typeToConvert, out var converter)
            ? converter
            : throw new NotSupportedException($"{typeToConvert} has no JSON form: {typeToConvert.GenericTypeArguments[0].Name} is not declared as a [Table].");
}
