using System.Globalization;
using System.Numerics;
using System.Text;
using Lux.Language;

namespace Lux.Engine.Tests.Queries;

/// <summary>A random query with groups, its words, and the whole reply over rows in memory, which are ranks as in <see cref="NaiveQuery"/>.</summary>
internal sealed class NaiveGroups
{
    private static readonly (string Name, string[] Values)[] Columns = NaiveQuery.Columns;

    private readonly NaiveQuery _rows;
    private readonly int[] _fields;
    private readonly (string Function, int Column)[] _aggregates;
    private readonly int? _least, _limit;
    private readonly int _offset;
    private readonly (int Value, bool IsDescending)? _order;

    public NaiveGroups(Random random)
    {
        _rows = new(random);
        _fields = [.. Enumerable.Range(0, Columns.Length).OrderBy(_ => random.Next()).Take(random.Next(3))];
        _aggregates = [.. Enumerable.Range(0, random.Next(_fields.Length == 0 ? 1 : 0, 4)).Select(_ => Aggregate(random)).Distinct()];
        List<string> words = [.. _rows.Where];
        string Name((string Function, int Column) a) => a.Function == "COUNT" ? "COUNT(*)" : $"{a.Function}({Columns[a.Column].Name})";
        Labels = [.. _fields.Select(f => Columns[f].Name.Replace("r.", "other.", StringComparison.Ordinal)), .. _aggregates.Select(Name)];
        words.AddRange(["SELECT", string.Join(',', [.. _fields.Select(f => Columns[f].Name), .. _aggregates.Select(Name)])]);
        if (_fields.Length > 0) words.AddRange(["GROUP", "BY", string.Join(',', _fields.Select(f => Columns[f].Name))]);
        if (random.Next(3) == 0) words.AddRange(["HAVING", "COUNT(*)", ">=", $"{_least = random.Next(4)}"]);
        int[] ordering = [.. Enumerable.Range(0, Labels.Length).Where(i => i < _fields.Length || _aggregates[i - _fields.Length].Function is "COUNT" or "MIN" or "MAX")];
        if (ordering.Length > 0 && random.Next(2) == 0)
        {
            _order = (ordering[random.Next(ordering.Length)], random.Next(2) == 0);
            int value = _order.Value.Value;
            words.AddRange(["ORDER", "BY", value < _fields.Length ? Columns[_fields[value]].Name : Name(_aggregates[value - _fields.Length]), _order.Value.IsDescending ? "DESC" : "ASC"]);
        }
        // Which groups are made at all depends on LIMIT, and with it whether a sum is too large.
        if (!_aggregates.Contains(("SUM", 1)))
        {
            if (random.Next(2) == 0) words.AddRange(["LIMIT", $"{_limit = random.Next(6)}"]);
            if (random.Next(4) == 0) words.AddRange(["OFFSET", $"{_offset = random.Next(3)}"]);
        }
        Words = [.. words];
    }

    public string[] Words { get; }

    private string[] Labels { get; }

    public string ReplyOf(IEnumerable<int?[]> rows)
    {
        var groups = rows.Where(_rows.Holds).GroupBy(r => string.Join(',', _fields.Select(f => r[f]))).Select(g => g.ToArray()).ToList();
        if (_fields.Length == 0 && groups.Count == 0) groups.Add([]);
        List<(long[] Order, string?[] Values)> found = [];
        foreach (var group in groups)
        {
            var values = _aggregates.Select(a => Value(a, group)).ToArray();
            if (values.Any(v => v.Text == "past")) return "-ERR SUM(n) is past the range of int\\r\\n";
            if (group.Length < _least) continue;
            long[] fields = [.. _fields.Select(f => (long)(group[0][f] ?? -1))];
            long first = _order is not { } order ? 0 : order.Value < fields.Length ? fields[order.Value] : values[order.Value - fields.Length].Order;
            found.Add(([_order is { IsDescending: true } ? -first : first, .. fields], [.. _fields.Select(f => group[0][f] is { } rank ? Columns[f].Values[rank] : null), .. values.Select(v => v.Text)]));
        }
        found.Sort((a, b) => a.Order.AsSpan().SequenceCompareTo(b.Order));
        var answered = found.Skip(_offset).Take(_limit ?? int.MaxValue).ToList();
        var reply = new StringBuilder($"*{answered.Count}\\r\\n");
        foreach (var (_, values) in answered)
        {
            reply.Append('*').Append(2 * values.Count(v => v is not null)).Append("\\r\\n");
            for (int i = 0; i < values.Length; i++)
                if (values[i] is { } value) reply.Append(Bulk(Labels[i])).Append(Bulk(value));
        }
        return reply.ToString();
    }

    private static string Bulk(string text) => $"${Encoding.UTF8.GetByteCount(text)}\\r\\n{text}\\r\\n";

    private static (string Function, int Column) Aggregate(Random random) => random.Next(5) switch
    {
        0 => ("COUNT", 0),
        1 => ("SUM", new[] { 1, 3, 6, 9 }[random.Next(4)]),
        2 => ("AVG", new[] { 1, 3, 6, 9 }[random.Next(4)]),
        3 => ("MIN", random.Next(Columns.Length)),
        _ => ("MAX", random.Next(Columns.Length)),
    };

    // The text of an aggregate, "past" for a sum that no int holds, and what orders it.
    private static (string? Text, long Order) Value((string Function, int Column) aggregate, int?[][] group)
    {
        var (name, texts) = Columns[aggregate.Column];
        int[] ranks = [.. group.Select(r => r[aggregate.Column]).OfType<int>()];
        if (aggregate.Function == "COUNT") return ($"{group.Length}", group.Length);
        if (ranks.Length == 0) return (null, -1);
        if (aggregate.Function is "MIN" or "MAX")
        {
            int rank = aggregate.Function == "MIN" ? ranks.Min() : ranks.Max();
            return (texts[rank], rank);
        }
        bool isSum = aggregate.Function == "SUM";
        switch (name)
        {
            case "f":
                double real = ranks.Select(r => texts[r] switch { "-inf" => double.NegativeInfinity, "nan" => double.NaN, var t => double.Parse(t, CultureInfo.InvariantCulture) }).Sum();
                return (Float(isSum ? real : real / ranks.Length), 0);
            case "d":
                decimal sum = ranks.Sum(r => decimal.Parse(texts[r], CultureInfo.InvariantCulture));
                return (Decimal(isSum ? sum : sum / ranks.Length), 0);
            default:
                var whole = ranks.Aggregate(BigInteger.Zero, (s, r) => s + BigInteger.Parse(texts[r], CultureInfo.InvariantCulture));
                if (!isSum) return (Float((double)(Int128)whole / ranks.Length), 0);
                return (whole >= long.MinValue && whole <= long.MaxValue ? whole.ToString(CultureInfo.InvariantCulture) : "past", 0);
        }
    }

    private static string Float(double value)
    {
        var stored = new RowWriter();
        stored.WriteFloat(value);
        return Encoding.ASCII.GetString(TextValue.Decode(ColumnType.Float, stored.Written, new RowWriter()));
    }

    private static string Decimal(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
