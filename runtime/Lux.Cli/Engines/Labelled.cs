using System.Globalization;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>A reply of label and value in turn (TINFO, TSTATS, TSLOW).</summary>
internal sealed class Labelled(IEnumerable<RespValue> items)
{
    private readonly Dictionary<string, RespValue> _values = items.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0].AsString()!, pair => pair[1]);

    /// <summary>The values as JSON prints them: numbers and truth values as such.</summary>
    public IReadOnlyDictionary<string, object?> Values => _values.ToDictionary(pair => pair.Key, pair => Typed(pair.Value));

    /// <summary>The text of a label; of one that this engine does not have, nothing.</summary>
    public string this[string label] => _values.TryGetValue(label, out var value) ? value.ToString() : "";

    /// <summary>The number of a label; of one that this engine does not have, 0.</summary>
    public long Number(string label) => _values.TryGetValue(label, out var value) ? (long)value.AsDouble() : 0;

    /// <summary>The list of a label.</summary>
    public IReadOnlyList<RespValue> List(string label) => _values.TryGetValue(label, out var value) ? value.Items : [];

    private static object? Typed(RespValue value) => value.ToString() switch
    {
        "true" => true,
        "false" => false,
        var text when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        var text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) => real,
        var text => text,
    };
}
