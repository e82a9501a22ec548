using System.Text.Json;
using System.Text.Json.Serialization;

namespace Lux.Samples.Chat;

/// <summary>How frames become JSON and back.</summary>
internal static class FrameJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        AllowOutOfOrderMetadataProperties = true,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static ReadOnlyMemory<byte> Write(ServerFrame frame) => JsonSerializer.SerializeToUtf8Bytes(frame, Options);

    public static ServerFrame? Read(ReadOnlySpan<byte> bulletin) => JsonSerializer.Deserialize<ServerFrame>(bulletin, Options);

    /// <summary>The frame of a text, or null with what is wrong, for the page's log.</summary>
    public static ClientFrame? TryRead(ReadOnlySpan<byte> text, out string problem)
    {
        try
        {
            problem = "";
            if (JsonSerializer.Deserialize<ClientFrame>(text, Options) is { } frame) return frame;
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
