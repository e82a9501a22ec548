using System.Text.Json;
using System.Text.Unicode;

namespace Lux.Language;

/// <summary>Checks JSON text: one value, strict, nested at most 64 deep, UTF-8. It is stored as it came.</summary>
internal static class JsonText
{
    public static bool IsValid(ReadOnlySpan<byte> text)
    {
        if (!Utf8.IsValid(text)) return false;   // the reader looks at the text of strings only when asked
        try
        {
            var reader = new Utf8JsonReader(text);
            bool any = false;
            while (reader.Read()) any = true;
            return any;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
