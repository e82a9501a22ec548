using System.Globalization;
using System.Text.Json.Nodes;
using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>The rows of a reply under their labels; a label that a row does not have is null in it.</summary>
internal sealed class ResultTable
{
    private readonly List<string> _labels = [];
    private readonly Dictionary<string, int> _at = [];
    private readonly List<string?[]> _rows = [];

    /// <summary>Whether the query asked for a page.</summary>
    public bool IsPage { get; private init; }

    /// <summary>The next page's cursor; null after the last.</summary>
    public string? Cursor { get; private init; }

    public int Count => _rows.Count;

    /// <summary>The reply of TQUERY or TGET as a table; null when it is something else (EXPLAIN, FORMAT ROWS).</summary>
    public static ResultTable? Of(RespValue reply)
    {
        var isPage = reply.Items is [{ Kind: RespValueKind.List }, { Kind: not RespValueKind.List }];
        var rows = isPage ? reply.Items[0].Items : reply.Items;
        if (reply.Kind != RespValueKind.List || rows.Any(row => row.Kind != RespValueKind.List)) return null;
        var table = new ResultTable { IsPage = isPage, Cursor = isPage ? reply.Items[1].AsString() : null };
        foreach (var row in rows) table.Add(row.Items);
        return table;
    }

    /// <summary>One row of label and value, as TGET answers it.</summary>
    public static ResultTable OfRow(IReadOnlyList<RespValue> row)
    {
        var table = new ResultTable();
        table.Add(row);
        return table;
    }

    /// <summary>The columns; those of numbers stand at the right.</summary>
    public IReadOnlyList<TextColumn> Columns(Func<string, ColumnType?> typeOf) =>
        [.. _labels.Select((label, i) => new TextColumn(label, typeOf(label) is not (ColumnType.Timestamp or ColumnType.Str) && _rows.All(row => i >= row.Length || row[i] is null || IsNumber(row[i]!))))];

    /// <summary>The rows as people read them: points in time as such.</summary>
    public IEnumerable<IReadOnlyList<string?>> Rows(Func<string, ColumnType?> typeOf)
    {
        var types = _labels.Select(typeOf).ToArray();
        return _rows.Select(row => (IReadOnlyList<string?>)[.. _labels.Select((_, i) => i < row.Length && row[i] is { } text ? Shown(text, types[i]) : null)]);
    }

    /// <summary>The rows as programs read them: numbers and truth values as such, and each column that the query gives, null where a row has none.</summary>
    public JsonArray ToJson(ResultShape shape)
    {
        string[] labels = [.. shape.Labels, .. _labels.Except(shape.Labels)];
        var columns = labels.Select(label => (Label: label, Type: shape.TypeOf(label), At: _at.GetValueOrDefault(label, int.MaxValue))).ToArray();
        var array = new JsonArray();
        foreach (var row in _rows)
        {
            var json = new JsonObject();
            foreach (var (label, type, at) in columns) json[label] = at < row.Length && row[at] is { } text ? Typed(text, type) : null;
            array.Add(json);
        }
        return array;
    }

    private void Add(IReadOnlyList<RespValue> row)
    {
        var cells = new string?[Math.Max(_labels.Count, 1 + row.Count / 2)];
        // A row has its id before its labels, a group has none.
        var first = row.Count % 2;
        if (first == 1) Set("id", row[0]);
        for (var i = first; i + 1 < row.Count; i += 2) Set(Printable.Of(row[i].Bytes.Span), row[i + 1]);
        _rows.Add(cells);

        void Set(string label, RespValue value)
        {
            if (!_at.TryGetValue(label, out var at))
            {
                _at[label] = at = _labels.Count;
                _labels.Add(label);
            }
            if (at >= cells.Length) Array.Resize(ref cells, at + 4);
            cells[at] = value.IsNull ? null : Printable.Of(value.Bytes.Span);
        }
    }

    private static string Shown(string text, ColumnType? type) =>
        type == ColumnType.Timestamp && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ms) && Timestamps.IsInRange(ms) ? Instants.Text(ms) : text;

    private static JsonNode? Typed(string text, ColumnType? type) => type switch
    {
        ColumnType.Int or ColumnType.Ref or ColumnType.Timestamp when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        ColumnType.Float when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real) => real,
        ColumnType.Bool => text == "true",
        _ => text,
    };

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
}
