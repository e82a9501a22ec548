using System.Globalization;

namespace Lux.Engine.Tests.Model;

/// <summary>Random queries.</summary>
internal sealed partial class CommandMaker
{
    private Command Count(ModelTable table)
    {
        var where = random.Next(3) == 0 ? null : Condition(table, 2);
        return new(TableCommand.TCount, [.. Words(table.Name), .. where is null ? [] : Words("WHERE"), .. where?.Words ?? []], m => m.Count(table.Name, where));
    }

    private Command Query(ModelTable table)
    {
        var query = Parts(table) with
        {
            Limit = random.Next(2) == 0 ? null : random.Next(6),
            Offset = random.Next(4) > 0 ? null : random.Next(4),
        };
        return new(TableCommand.TQuery, Words(query), m => m.Query(query));
    }

    /// <summary>A query of any table that is there to be answered in pages, or null.</summary>
    public (Command Whole, Func<string, string, Command> Page)? Paged()
    {
        if (model.Tables.Count == 0) return null;
        var query = Parts(model.Tables.Values.ElementAt(random.Next(model.Tables.Count)));
        byte[][] words = Words(query);
        return (new(TableCommand.TQuery, words, m => m.Query(query)), (limit, cursor) => new(TableCommand.TQuery, [.. words, .. Words("LIMIT", limit, "AFTER", cursor)], _ => ""));
    }

    private ModelQuery Parts(ModelTable table) => new(table.Name)
    {
        Where = random.Next(3) == 0 ? null : Condition(table, 2),
        Select = random.Next(3) > 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Field(table, 2))],
        Joins = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Path(table, 2)).Where(p => p.Length > 0).Distinct()],
        Order = random.Next(2) == 0 ? [] : [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (Field(table, 1, isOrdered: true), random.Next(2) == 0))],
        IsRows = random.Next(2) == 0,
    };

    private byte[][] Words(ModelQuery query)
    {
        List<byte[][]> clauses =
        [
            query.Select.Count == 0 ? [] : Words("SELECT", string.Join(',', query.Select)),
            query.Where is null ? [] : [.. Words("WHERE"), .. query.Where.Words],
            [.. query.Joins.SelectMany(j => Words("JOIN", j))],
            query.Order.Count == 0 ? [] : Words("ORDER", "BY", string.Join(", ", query.Order.Select(o => o.Field + (o.IsDescending ? " DESC" : "")))),
            query.Limit is { } limit ? Words("LIMIT", limit.ToString(CultureInfo.InvariantCulture)) : [],
            query.Offset is { } offset ? Words("OFFSET", offset.ToString(CultureInfo.InvariantCulture)) : [],
            query.IsRows ? Words("FORMAT", "ROWS") : [],
        ];
        return [.. Words(query.Table), .. clauses.OrderBy(_ => random.Next()).SelectMany(c => c)];
    }

    /// <summary>A path of references, empty when there is none or at random.</summary>
    private string Path(ModelTable table, int depth)
    {
        var references = table.Columns.Where(c => c.Target is not null).ToList();
        if (depth == 0 || references.Count == 0) return "";
        var step = references[random.Next(references.Count)];
        string rest = random.Next(2) == 0 ? "" : Path(model.Tables[step.Target!], depth - 1);
        return rest.Length == 0 ? step.Name : step.Name + "." + rest;
    }

    private string Field(ModelTable table, int depth, bool isOrdered = false)
    {
        string path = random.Next(3) == 0 ? Path(table, depth) : "";
        var at = model.TableAt(table, path);
        string[] names = [.. at.Columns.Where(c => !isOrdered || ModelValues.IsOrdered(c.Type)).Select(c => c.Name), "id"];
        return (path.Length == 0 ? "" : path + ".") + names[random.Next(names.Length)];
    }

    private ModelCondition Condition(ModelTable table, int depth)
    {
        int kind = depth == 0 ? 9 : random.Next(10);
        if (kind > 4) return Comparison(table);
        var left = Condition(table, depth - 1);
        if (kind == 0) return new([.. Words("NOT", "("), .. left.Words, .. Words(")")], r => !left.Holds(r));
        var right = Condition(table, depth - 1);
        bool isOr = kind == 1;
        // AND binds tighter, so it needs no parentheses where its parts are comparisons; everything else gets them.
        bool isBare = !isOr && depth == 1;
        ModelCondition both = new(
            [.. isBare ? [] : Words("("), .. left.Words, .. isBare ? [] : Words(")"), .. Words(isOr ? "OR" : "and"), .. isBare ? [] : Words("("), .. right.Words, .. isBare ? [] : Words(")")],
            r => isOr ? ModelCondition.Or(left.Holds(r), right.Holds(r)) : ModelCondition.And(left.Holds(r), right.Holds(r)));
        return both;
    }

    private ModelCondition Comparison(ModelTable table)
    {
        string field = Field(table, 2), type = model.TypeOf(table, field);
        ModelCondition Of(string word, Func<object, object, bool> holds)
        {
            string text = ModelValues.Right(random, type);
            object value = ModelValues.Read(type, text, model.Now)!;
            return new([.. Words(field, word), ModelValues.Wire(type, text)], r => r(field) is { } found ? holds(found, value) : null);
        }
        int kind = random.Next(!ModelValues.IsOrdered(type) ? 2 : type == "str" ? 12 : 10);
        switch (kind)
        {
            case 0: return new(Words(field, "IS", "NULL"), r => r(field) is null);
            case 1: return new(Words(field, "IS", "NOT", "NULL"), r => r(field) is not null);
            case 2:
                string[] texts = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => ModelValues.Right(random, type))];
                object[] values = [.. texts.Select(t => ModelValues.Read(type, t, model.Now)!)];
                return new(
                    [.. Words(field, "IN", texts.Length.ToString(CultureInfo.InvariantCulture)), .. texts.Select(t => ModelValues.Wire(type, t))],
                    r => r(field) is { } found ? values.Any(v => ModelValues.Compare(v, found) == 0) : null);
            case 3: return Of("!=", (a, b) => ModelValues.Compare(a, b) != 0);
            case 4: return Of("<", (a, b) => ModelValues.Compare(a, b) < 0);
            case 5: return Of("<=", (a, b) => ModelValues.Compare(a, b) <= 0);
            case 6: return Of(">", (a, b) => ModelValues.Compare(a, b) > 0);
            case 7: return Of(">=", (a, b) => ModelValues.Compare(a, b) >= 0);
            case 10: return Of("STARTSWITH", (a, b) => ((string)a).StartsWith((string)b, StringComparison.Ordinal));
            case 11: return Of("CONTAINS", (a, b) => ((string)a).Contains((string)b, StringComparison.Ordinal));
            default: return Of("=", (a, b) => ModelValues.Compare(a, b) == 0);
        }
    }
}
