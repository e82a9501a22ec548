using System.Numerics;

namespace Lux.Engine.Tests.Model;

/// <summary>TQUERY with aggregates and GROUP BY.</summary>
internal sealed partial class ModelDatabase
{
    /// <summary><c>TQUERY</c> with groups.</summary>
    public string Group(ModelGrouping query)
    {
        if (!Tables.TryGetValue(query.Table, out var table)) return NoTable(query.Table);
        List<(object?[] Key, List<Func<string, object?>> Rows)> groups = query.Fields.Count == 0 ? [([], [])] : [];
        foreach (var row in Live(table).Select(r => Reader(table, r.Key, r.Value)).Where(r => query.Where is null || query.Where.Holds(r) == true))
        {
            object?[] key = [.. query.Fields.Select(row)];
            var group = groups.Find(g => g.Key.Zip(key).All(k => ModelValues.Compare(k.First, k.Second) == 0));
            if (group.Rows is null) groups.Add(group = (key, []));
            group.Rows.Add(row);
        }
        List<object?[]> found = [];
        foreach (var (key, rows) in groups)
        {
            List<object?> values = [.. key];
            foreach (var aggregate in query.Aggregates)
            {
                if (ValueOf(aggregate, table, rows) is not BigInteger sum) values.Add(ValueOf(aggregate, table, rows));
                else if (sum < long.MinValue || sum > long.MaxValue) return Resp.Error($"ERR {aggregate.Label} is past the range of int");
                else values.Add((long)sum);
            }
            if (query.Having is not { } having || Holds(having, values, rows.Count)) found.Add([.. values]);
        }
        found.Sort((a, b) =>
        {
            if (query.Order is { } order && ModelValues.Compare(a[order.Value], b[order.Value]) is var first and not 0) return order.IsDescending ? -first : first;
            return a.Zip(b).Take(query.Fields.Count).Select(v => ModelValues.Compare(v.First, v.Second)).FirstOrDefault(c => c != 0);
        });
        return Resp.Array([.. found.Skip(query.Offset).Take(query.Limit ?? int.MaxValue).Select(values => query.IsRows ? PackedGroup(query, table, values) : GroupText(query, table, values))]);
    }

    private static bool Holds(ModelHaving having, List<object?> values, int rows)
    {
        if (having.Value == ModelHaving.Count) return rows >= (int)having.Least!;
        return values[having.Value] is { } value && (having.Least is null || ModelValues.Compare(value, having.Least) >= 0);
    }

    private string GroupText(ModelGrouping query, ModelTable table, object?[] values)
    {
        var labelled = new ModelQuery(query.Table) { Select = query.Fields };
        string[] labels = [.. query.Fields.Select(f => Label(labelled, table, ModelQuery.Parent(f)) + f[(f.LastIndexOf('.') + 1)..]), .. query.Aggregates.Select(a => a.Label)];
        List<string> items = [];
        for (int i = 0; i < values.Length; i++)
            if (values[i] is { } value) items.AddRange([Resp.Bulk(labels[i]), Resp.Bulk(ModelValues.Answer(TypeOf(query, table, i), value))]);
        return Resp.Array(items);
    }

    private string PackedGroup(ModelGrouping query, ModelTable table, object?[] values) => Resp.Bulk(ModelValues.PackedArray([.. values.Select((v, i) => ModelValues.Packed(TypeOf(query, table, i), v))]));

    private string TypeOf(ModelGrouping query, ModelTable table, int value) =>
        value < query.Fields.Count ? TypeOf(table, query.Fields[value]) : TypeOf(table, query.Aggregates[value - query.Fields.Count]);

    /// <summary>The type of an aggregate.</summary>
    public string TypeOf(ModelTable table, ModelAggregate aggregate)
    {
        if (aggregate.Function == "COUNT") return "int";
        string type = TypeOf(table, aggregate.Column);
        return aggregate.Function == "AVG" && type == "int" ? "float" : type;
    }

    /// <summary>The value of an aggregate; a whole sum as large as it gets.</summary>
    private object? ValueOf(ModelAggregate aggregate, ModelTable table, List<Func<string, object?>> rows)
    {
        if (aggregate.Function == "COUNT") return (long)rows.Count;
        List<object> values = [.. rows.Select(r => r(aggregate.Column)).OfType<object>()];
        if (values.Count == 0) return null;
        switch (aggregate.Function)
        {
            case "MIN" or "MAX":
                return values.Aggregate((a, b) => (ModelValues.Compare(a, b) < 0) == (aggregate.Function == "MIN") ? a : b);
            case "SUM" or "AVG" when TypeOf(table, aggregate.Column) == "decimal":
                decimal exact = values.Sum(v => (decimal)v);
                return aggregate.Function == "SUM" ? exact : exact / values.Count;
            default:
                var whole = values.Aggregate(BigInteger.Zero, (s, v) => s + (long)v);
                return aggregate.Function == "SUM" ? whole : (double)(Int128)whole / values.Count;
        }
    }
}
