using System.Globalization;

namespace Lux.Engine.Tests.Queries;

/// <summary>A random query, its words, and what it answers over rows in memory. A value is its rank among the values of its type, so that every type compares as a number.</summary>
internal sealed class NaiveQuery
{
    /// <summary>The columns; the values of each in their order. The last ones are those of the row that <c>r</c> refers to.</summary>
    public static readonly (string Name, string[] Values)[] Columns =
    [
        ("id", [.. Enumerable.Range(0, 40).Select(i => i.ToString(CultureInfo.InvariantCulture))]),
        ("n", ["-9223372036854775808", "-3", "0", "7", "9223372036854775807"]),
        ("s", ["", "a", "fifteen bytes.", "fifteen bytes..", "fifteen bytes..a", "fifteen bytes..b", "fifteen bytes..b long", "z"]),
        ("f", ["-inf", "-1.5", "0", "20000000000", "nan"]),
        ("b", ["false", "true"]),
        ("at", ["-5", "0", "1700000000000"]),
        ("d", ["-10.25", "-0.5", "0", "0.001", "99999999999999999999"]),
        ("u", ["00000000-0000-0000-0000-000000000001", "00000000-0000-0001-0000-000000000000", "ffffffff-0000-0000-0000-000000000000"]),
        ("r", ["0", "1", "2", "3"]),
        ("r.k", ["-1", "0", "1"]),
        ("r.t", ["fifteen bytes..a", "fifteen bytes..b", "g"]),
    ];

    /// <summary>How many of the columns a row has itself, its id not counted.</summary>
    public const int Own = 8;

    private readonly Random _random;
    private readonly Func<int?[], bool?>? _where;
    private readonly List<(int Column, bool IsDescending)> _order = [];
    private readonly int? _limit, _offset;

    public NaiveQuery(Random random)
    {
        _random = random;
        List<string> words = [];
        if (random.Next(8) > 0)
        {
            words.Add("WHERE");
            _where = Condition(words, 3);
            Where = [.. words];
        }
        if (random.Next(3) > 0)
        {
            words.AddRange(["ORDER", "BY"]);
            int count = random.Next(1, 3);
            for (int i = 0; i < count; i++)
            {
                _order.Add((random.Next(Columns.Length), random.Next(2) == 0));
                words.Add(Columns[_order[i].Column].Name);
                words.Add((_order[i].IsDescending ? "DESC" : "ASC") + (i + 1 < count ? "," : ""));
            }
        }
        Unlimited = [.. words];
        if (random.Next(2) == 0) words.AddRange(["LIMIT", $"{_limit = random.Next(8)}"]);
        if (random.Next(4) == 0) words.AddRange(["OFFSET", $"{_offset = random.Next(5)}"]);
        Words = [.. words];
    }

    public string[] Words { get; }

    /// <summary>The words without LIMIT and OFFSET.</summary>
    public string[] Unlimited { get; }

    public string[] Where { get; } = [];

    /// <summary>Whether the condition is true of a row.</summary>
    public bool Holds(int?[] row) => _where is null || _where(row) == true;

    public int CountOf(IEnumerable<int?[]> rows) => rows.Count(Holds);

    /// <summary>The ids of all rows, without LIMIT and OFFSET.</summary>
    public IEnumerable<int> AllIdsOf(IEnumerable<int?[]> rows) => Ordered(rows).Select(r => r[0]!.Value);

    public IEnumerable<int> IdsOf(IEnumerable<int?[]> rows) => Ordered(rows).Skip(_offset ?? 0).Take(_limit ?? int.MaxValue).Select(r => r[0]!.Value);

    private List<int?[]> Ordered(IEnumerable<int?[]> rows)
    {
        var found = rows.Where(Holds).ToList();
        found.Sort((a, b) =>
        {
            foreach (var (column, isDescending) in _order)
                if ((a[column] ?? -1).CompareTo(b[column] ?? -1) is var order and not 0) return isDescending ? -order : order;
            return (_order.Count > 0 && _order[^1].IsDescending ? -1 : 1) * a[0]!.Value.CompareTo(b[0]);
        });
        return found;
    }

    private Func<int?[], bool?> Condition(List<string> words, int depth)
    {
        int kind = depth == 0 ? 9 : _random.Next(10);
        if (kind == 0)
        {
            words.AddRange(["NOT", "("]);
            var inner = Condition(words, depth - 1);
            words.Add(")");
            return r => !inner(r);
        }
        if (kind > 6) return Comparison(words);
        words.Add("(");
        var left = Condition(words, depth - 1);
        words.Add(kind == 1 ? "OR" : "AND");
        var right = Condition(words, depth - 1);
        if (depth == 3 && kind > 1)
        {
            // Without parentheses, so that the planner sees each.
            words.Remove("(");
            return r => left(r) & right(r);
        }
        words.Add(")");
        return kind == 1 ? r => left(r) | right(r) : r => left(r) & right(r);
    }

    private Func<int?[], bool?> Comparison(List<string> words)
    {
        int column = _random.Next(Columns.Length);
        var (name, values) = Columns[column];
        int Rank() => _random.Next(values.Length);
        words.Add(name);
        int rank = Rank(), kind = _random.Next(name is "s" or "r.t" ? 13 : 10);
        switch (kind)
        {
            case 0: words.AddRange(["IS", "NULL"]); return r => r[column] is null;
            case 1: words.AddRange(["IS", "NOT", "NULL"]); return r => r[column] is not null;
            case 2:
                int[] ranks = [.. Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Rank())];
                words.AddRange(["IN", $"{ranks.Length}", .. ranks.Select(i => values[i])]);
                return r => r[column] is { } v ? ranks.Contains(v) : null;
            case 3: words.AddRange(["!=", values[rank]]); return r => r[column] is { } v ? v != rank : null;
            case 4: words.AddRange(["<", values[rank]]); return r => r[column] is { } v ? v < rank : null;
            case 5: words.AddRange(["<=", values[rank]]); return r => r[column] is { } v ? v <= rank : null;
            case 6: words.AddRange([">", values[rank]]); return r => r[column] is { } v ? v > rank : null;
            case 7: words.AddRange([">=", values[rank]]); return r => r[column] is { } v ? v >= rank : null;
            case 10 or 11:
                string start = values[rank][.._random.Next(values[rank].Length + 1)];
                words.AddRange(["STARTSWITH", start]);
                return r => r[column] is { } v ? values[v].StartsWith(start, StringComparison.Ordinal) : null;
            case 12:
                string part = values[rank][(values[rank].Length / 2)..];
                words.AddRange(["CONTAINS", part]);
                return r => r[column] is { } v ? values[v].Contains(part, StringComparison.Ordinal) : null;
            default: words.AddRange(["=", values[rank]]); return r => r[column] is { } v ? v == rank : null;
        }
    }
}
