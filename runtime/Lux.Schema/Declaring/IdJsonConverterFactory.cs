using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lux.Schema;

/// <summary>
/// Gives System.Text.Json the converter of each <see cref="Id{T}"/>. Converters are registered by generated code when its assembly loads, so nothing is constructed by reflection and ahead-of-time compilation holds.
/// Public because the source generator of System.Text.Json names it in an app's own context.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class IdJsonConverterFactory : JsonConverterFactory
{
    private static readonly ConcurrentDictionary<Type, JsonConverter> Converters = new();

    internal static void Register<T>() => Converters.TryAdd(typeof(Id<T>), new IdJsonConverter<T>());

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsConstructedGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Id<>);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Converters.TryGetValue(typeToConvert, out var converter)
            ? converter
            : throw new NotSupportedException($"{typeToConvert} has no JSON form: {typeToConvert.GenericTypeArguments[0].Name} is not declared as a [Table].");
}
