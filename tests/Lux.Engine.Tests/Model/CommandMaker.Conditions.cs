using System.Globalization;

namespace Lux.Engine.Tests.Model;

/// <summary>Random writes that look for their rows.</summary>
internal sealed partial class CommandMaker
{
    private Command UpdateIf(ModelTable table)
    {
        string id = Id(table);
        string? ttl = Ttl(table, least: 0);
        var given = Pairs(table);
        var condition = Condition(table, 1);
        return new(TableCommand.TUpdate, [.. Words(table.Name, id), .. TtlWords(ttl), .. Words(table, given), .. Words("IF"), .. condition.Words], m => m.UpdateIf(table.Name, id, ttl, given, condition));
    }

    private Command UpdateWhere(ModelTable table)
    {
        var given = Pairs(table);
        if (random.Next(2) == 0 && given.Count > 1) given = [given[random.Next(given.Count)]];
        var where = Condition(table, 2);
        int? limit = Limit();
        return new(
            TableCommand.TUpdate,
            [.. Words(table.Name, "SET"), .. Words(table, given), .. Words("WHERE"), .. where.Words, .. LimitWords(limit)],
            m => m.UpdateWhere(table.Name, given, where, limit));
    }

    private Command DeleteWhere(ModelTable table)
    {
        var where = Condition(table, 2);
        int? limit = Limit();
        return new(TableCommand.TDel, [.. Words(table.Name, "WHERE"), .. where.Words, .. LimitWords(limit)], m => m.DeleteWhere(table.Name, where, limit));
    }

    private Command Upsert(ModelTable table)
    {
        var uniques = table.Uniques.ToList();
        string[] by = uniques.Count > 0 && random.Next(10) > 0 ? [.. uniques[random.Next(uniques.Count)]] : [table.Columns[random.Next(table.Columns.Count)].Name];
        random.Shuffle(by);
        var given = Pairs(table);
        if (random.Next(12) > 0)
        {
            // Mostly the values of a row that is there.
            var row = table.Rows.Count > 0 && random.Next(3) > 0 ? table.Rows.Values.ElementAt(random.Next(table.Rows.Count)) : null;
            foreach (string name in by)
            {
                var column = table.Column(name);
                given.Add(new(name, row?[name] is { } value && column.Type != "bytes" ? Utf8(ModelValues.Answer(column.Type, value)) : ModelValues.Right(random, column.Type)));
            }
        }
        return new(TableCommand.TUpsert, [.. Words(table.Name, "BY", string.Join(',', by)), .. Words(table, given)], m => m.Upsert(table.Name, by, given));
    }

    private static string Utf8(byte[] text) => System.Text.Encoding.UTF8.GetString(text);

    private int? Limit() => random.Next(3) > 0 ? null : random.Next(4);

    private static byte[][] LimitWords(int? limit) => limit is { } rows ? Words("LIMIT", rows.ToString(CultureInfo.InvariantCulture)) : [];
}
