using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lux.Samples.Chat;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ClientFrame))]
[JsonSerializable(typeof(ServerFrame))]
internal sealed partial class FrameJson : JsonSerializerContext
{
    /// <summary>The frame of a text, or null with what is wrong, for the page's log.</summary>
    public static ClientFrame? TryRead(ReadOnlySpan<byte> text, out string problem)
    {
        try
        {
            problem = "";
            if (JsonSerializer.Deserialize(text, Default.ClientFrame) is { } frame) return frame;
            problem = "A frame is a JSON object with a type.";
        }
        catch (JsonException bad)
        {
            problem = $"This is no frame: {bad.Message}";
        }
        catch (NotSupportedException)
        {
            problem = "A frame is a JSON object with a type.";
        }
        return null;
    }
}
