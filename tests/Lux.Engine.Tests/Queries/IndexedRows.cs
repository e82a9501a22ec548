using System.Globalization;

namespace Lux.Engine.Tests.Queries;

/// <summary>A table of random indexes and rows, whose values are few or many, alike or not, and queries of it with what each index would read for them.</summary>
internal sealed class IndexedRows
{
    private static readonly string[] Names = ["a", "b", "c", "d", "s"];

    private readonly Random _random;
    private readonly List<string[]> _indexes = [];
    private readonly List<(int Id, Dictionary<string, int> Values)> _rows = [];
    private readonly Dictionary<string, int> _range = [];

    public IndexedRows(Random random)
    {
        _random = random;
        foreach (string name in Names) _range[name] = random.Next(4) switch { 0 => 3, 1 => 20, 2 => 200, _ => 5000 };
        for (int i = random.Next(1, 6); i > 0; i--)
        {
            string[] columns = [.. Names.OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
            if (!_indexes.Any(x => x.SequenceEqual(columns))) _indexes.Add(columns);
        }
        int count = random.Next(2) == 0 ? random.Next(50, 600) : random.Next(600, 4000);
        bool isLow = random.Next(2) == 0;   // small values are frequent then
        for (int id = 1; id <= count; id++)
        {
            Dictionary<string, int> row = [];
            foreach (string name in Names)
                if (random.Next(10) > 0) row[name] = isLow ? (int)(_range[name] * Math.Pow(random.NextDouble(), 3)) : random.Next(_range[name]);
            _rows.Add((id, row));
        }
    }

    public int Count => _rows.Count;

    public string Create => "TCREATE t x:str " + string.Join(' ', Names.Select(n => $"{n}:{(n == "s" ? "str" : "int")}{(_indexes.Any(i => i is [var only] && only == n) ? ":index" : "")}"))
        + string.Concat(_indexes.Where(i => i.Length > 1).Select(i => " INDEX " + string.Join(',', i)));

    public IEnumerable<string> Inserts => _rows.Select(r => "TINSERT t x - " + string.Join(' ', r.Values.Select(v => $"{v.Key} {Text(v.Key, v.Value)}")));

    public IndexedQuery Query()
    {
        List<IndexedCondition> conditions = [.. Names.OrderBy(_ => _random.Next()).Take(_random.Next(0, 4)).Select(Condition)];
        if (_random.Next(6) == 0)
        {
            int bound = _random.Next(1, Count + 1);
            conditions.Add(new("id", $"id >= {bound}", IndexedUse.Range, v => v >= bound));
        }
        IndexedCondition[] either = _random.Next(4) > 0 ? [] : [.. Names.Except(conditions.Select(c => c.Column)).OrderBy(_ => _random.Next()).Take(_random.Next(2, 4)).Select(Condition)];
        string order = _random.Next(2) == 0 ? "" : $" ORDER BY {(_random.Next(5) == 0 ? "id" : Names[_random.Next(Names.Length)])}{(_random.Next(2) == 0 ? "" : " DESC")}";
        int? limit = _random.Next(2) == 0 ? null : _random.Next(1, 40);
        return new(_rows, _indexes, [.. conditions.OrderBy(_ => _random.Next())], either, order + (limit is null ? "" : string.Create(CultureInfo.InvariantCulture, $" LIMIT {limit}")));
    }

    private IndexedCondition Condition(string name)
    {
        int value = _random.Next(3) == 0 ? _random.Next(_range[name]) : _rows[_random.Next(Count)].Values.GetValueOrDefault(name), other = value + 1 + (_range[name] / 10);
        string text = Text(name, value);
        switch (_random.Next(9))
        {
            case 0: return new(name, $"{name} < {text}", IndexedUse.Range, v => v < value);
            case 1: return new(name, $"{name} >= {text}", IndexedUse.Range, v => v >= value);
            case 2: return new(name, $"{name} > {text} AND {name} <= {Text(name, other)}", IndexedUse.Range, v => v > value && v <= other);
            case 3:
                int[] list = [.. Enumerable.Range(0, _random.Next(2, 6)).Select(_ => _random.Next(_range[name])), value, value];
                return new(name, $"{name} IN {list.Length} {string.Join(' ', list.Select(v => Text(name, v)))}", IndexedUse.List, v => v is { } held && list.Contains(held));
            case 4: return new(name, $"{name} IS NULL", IndexedUse.Equal, v => v is null);
            case 5: return new(name, $"{name} IS NOT NULL", IndexedUse.Range, v => v is not null);
            case 6: return new(name, $"{name} != {text}", IndexedUse.None, v => v is { } held && held != value);
            default: return new(name, $"{name} = {text}", IndexedUse.Equal, v => v == value);
        }
    }

    // As text in the order of the numbers, and short enough for an index to hold.
    private static string Text(string name, int value) => name == "s" ? value.ToString("d6", CultureInfo.InvariantCulture) : value.ToString(CultureInfo.InvariantCulture);
}
