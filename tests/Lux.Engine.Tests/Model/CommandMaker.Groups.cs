using System.Globalization;

namespace Lux.Engine.Tests.Model;

/// <summary>Random queries with groups.</summary>
internal sealed partial class CommandMaker
{
    private Command Group(ModelTable table)
    {
        string[] fields = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Field(table, 2, isOrdered: true)).Distinct()];
        ModelAggregate[] aggregates = [.. Enumerable.Range(0, random.Next(fields.Length == 0 ? 1 : 0, 4)).Select(_ => Aggregate(table)).Distinct()];
        // Where groups are not all made, a sum that is too large may not be seen.
        bool isWhole = aggregates.Any(a => a.Function == "SUM");
        byte[][] having = [];
        var query = new ModelGrouping(table.Name)
        {
            Where = random.Next(2) == 0 ? null : Condition(table, 1),
            Fields = fields,
            Aggregates = aggregates,
            Having = random.Next(3) > 0 ? null : Having(table, fields, aggregates, out having),
            Order = random.Next(2) == 0 ? null : (random.Next(fields.Length + aggregates.Length), random.Next(2) == 0),
            Limit = isWhole || random.Next(2) == 0 ? null : random.Next(4),
            Offset = isWhole || random.Next(3) > 0 ? 0 : random.Next(1, 4),
            IsRows = random.Next(2) == 0,
        };
        string[] items = [.. fields, .. aggregates.Select(a => a.Label)];
        List<byte[][]> clauses =
        [
            Words("SELECT", string.Join(',', items)),
            fields.Length == 0 ? [] : Words("GROUP", "BY", string.Join(',', fields)),
            query.Where is null ? [] : [.. Words("WHERE"), .. query.Where.Words],
            query.Having is null ? [] : [.. Words("HAVING"), .. having],
            query.Order is { } order ? Words("ORDER", "BY", items[order.Value], order.IsDescending ? "DESC" : "ASC") : [],
            query.Limit is { } limit ? Words("LIMIT", limit.ToString(CultureInfo.InvariantCulture)) : [],
            query.Offset > 0 ? Words("OFFSET", query.Offset.ToString(CultureInfo.InvariantCulture)) : [],
            query.IsRows ? Words("FORMAT", "ROWS") : [],
        ];
        return new(TableCommand.TQuery, [.. Words(table.Name), .. clauses.OrderBy(_ => random.Next()).SelectMany(c => c)], m => m.Group(query));
    }

    private ModelHaving Having(ModelTable table, string[] fields, ModelAggregate[] aggregates, out byte[][] words)
    {
        if (random.Next(2) == 0)
        {
            int rows = random.Next(4);
            words = Words("COUNT(*)", ">=", rows.ToString(CultureInfo.InvariantCulture));
            return new(ModelHaving.Count, rows);
        }
        int value = random.Next(fields.Length + aggregates.Length);
        string label = value < fields.Length ? fields[value] : aggregates[value - fields.Length].Label;
        string type = value < fields.Length ? model.TypeOf(table, fields[value]) : model.TypeOf(table, aggregates[value - fields.Length]);
        if (random.Next(3) == 0)
        {
            words = Words(label, "IS", "NOT", "NULL");
            return new(value, null);
        }
        string text = ModelValues.Right(random, type);
        words = [.. Words(label, ">="), ModelValues.Wire(type, text)];
        return new(value, ModelValues.Read(type, text, model.Now)!);
    }

    private ModelAggregate Aggregate(ModelTable table)
    {
        string column = Field(table, 0, isOrdered: true);
        // Floats are added in no order that a model knows; QueryModelTests adds some whose order does not matter.
        bool isNumber = column == "id" || table.Column(column).Type is "int" or "decimal";
        return random.Next(isNumber ? 5 : 3) switch
        {
            0 => new("COUNT", "*"),
            1 => new("MIN", column),
            2 => new("MAX", column),
            3 => new("SUM", column),
            _ => new("AVG", column),
        };
    }
}
