using System.Globalization;
using System.Text;

namespace Lux.Engine.Tests.Model;

/// <summary>
/// The table language as anyone would write it down in a hurry: lists and loops, nothing of the engine. Each command answers what the engine must answer, byte for byte.
/// </summary>
internal sealed partial class ModelDatabase
{
    public SortedDictionary<string, ModelTable> Tables { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The time in milliseconds since 1970.</summary>
    public long Now { get; set; }

    public ModelDatabase Clone() => new() { Tables = new(Tables.ToDictionary(t => t.Key, t => t.Value.Clone()), StringComparer.Ordinal), Now = Now };

    /// <summary>The rows of a table that are seen.</summary>
    public IEnumerable<KeyValuePair<long, ModelRow>> Live(ModelTable table) => table.Rows.Where(r => !IsExpired(r.Value));

    public bool IsExpired(ModelRow row) => row.Expiry != 0 && row.Expiry <= Now;

    /// <summary>A row that is seen, or null.</summary>
    public ModelRow? Find(ModelTable table, long id) => table.Rows.TryGetValue(id, out var row) && !IsExpired(row) ? row : null;

    /// <summary>Every row of every table, also those that have expired, with what the engine holds of each.</summary>
    public List<string> Held() =>
    [
        .. Tables.Values.SelectMany(t => t.Rows.Select(r => string.Create(CultureInfo.InvariantCulture, $"{t.Name} {r.Key} expires {r.Value.Expiry}: ")
            + string.Join(' ', t.Columns.Where(c => r.Value[c.Name] is not null).Select(c => $"{c.Name}={Encoding.Latin1.GetString(ModelValues.Answer(c.Type, r.Value[c.Name]!))}")))),
    ];

    private static string NoTable(string name) => Resp.Error($"ERR table '{name}' does not exist");

    private static string NoRow(ModelTable table, long id) => Resp.Error(string.Create(CultureInfo.InvariantCulture, $"ERR row {id} not found in table '{table.Name}'"));

    private static string WrongType(ModelColumn column, string text) => Resp.Error($"ERR field '{column.Name}' expects {column.Expected}, got '{text}'");

    private static string NotNull(string column) => Resp.Error($"ERR field '{column}' must not be null");
}
