namespace Lux.Engine.Tests.Tables;

/// <summary>A table of the naive model: rows by id, values as text, null left out.</summary>
internal sealed class NaiveTable(string name, List<NaiveColumn> columns, List<string[]> uniques)
{
    public string Name => name;

    public List<NaiveColumn> Columns => columns;

    public List<string[]> Composites => uniques;

    public SortedDictionary<int, Dictionary<string, string>> Rows { get; } = [];

    public int NextId { get; set; } = 1;

    public string Create => $"TCREATE {name} {string.Join(' ', columns.Select(c => c.Spec))}" + string.Concat(uniques.Select(u => " UNIQUE " + string.Join(',', u)));

    public IEnumerable<string[]> Uniques => columns.Where(c => c.IsUnique).Select(c => new[] { c.Name }).Concat(uniques);

    public List<string> Text() => [.. Rows.Select(r => $"{r.Key}:" + string.Join(' ', columns.Where(c => r.Value.ContainsKey(c.Name)).Select(c => $"{c.Name}={r.Value[c.Name]}")))];
}
