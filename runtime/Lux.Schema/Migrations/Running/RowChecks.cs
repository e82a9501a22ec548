using System.Globalization;
using System.Text;
using Lux.Language;

namespace Lux.Schema;

/// <summary>Counts the rows of a table that a change would not take, with examples.</summary>
internal sealed class RowChecks(MigrationSession session, string table, CancellationToken cancellationToken)
{
    private const int Examples = 3, PageRows = 1000;

    public async ValueTask<(string Message, long Rows)?> NullsAsync(Column column)
    {
        string[] where = ["WHERE", column.Name, "IS", "NULL"];
        long rows = await session.CountAsync(table, where, cancellationToken).ConfigureAwait(false);
        if (rows == 0) return null;
        var some = await session.RunAsync([.. new[] { "TQUERY", table, "SELECT", "id" }, .. where, "LIMIT", Text(Examples)], cancellationToken).ConfigureAwait(false);
        return ($"{Counted.Of(rows, "row")} of {table} {Counted.Word(rows, "is", "are")} null in {column.Name} (id {Ids(some.Items.Select(row => row.Items[0].AsInt64()))}); fill {Counted.Word(rows, "it", "them")} first", rows);
    }

    public async ValueTask<(string Message, long Rows)?> DuplicatesAsync(string[] columns)
    {
        string list = string.Join(",", columns);
        string[] present = [.. columns.SelectMany(column => new[] { "AND", column, "IS", "NOT", "NULL" }).Skip(1)];
        RespValue groups;
        try
        {
            groups = await session.RunAsync(
                [.. new[] { "TQUERY", table, "SELECT", $"{list},COUNT(*)", "WHERE" }, .. present, "GROUP", "BY", list, "HAVING", "COUNT(*)", ">", "1", "LIMIT", Text(PageRows)], cancellationToken).ConfigureAwait(false);
        }
        catch (LuxException tooLarge) when (tooLarge.Error?.Code == ErrorCode.GroupsTooLarge)
        {
            return null;   // too many values to group; the step itself will look
        }
        if (groups.Items.Count == 0) return null;
        long rows = groups.Items.Sum(group => group.Items[^1].AsInt64());
        var values = groups.Items.Take(Examples).Select(group => "'" + string.Join(",", group.Items.Where((_, i) => i % 2 == 1).Take(columns.Length).Select(item => item.AsString())) + "'");
        string more = groups.Items.Count == PageRows ? "at least " : "";
        return ($"{more}{Counted.Of(rows, "row")} of {table} share {Counted.Of(groups.Items.Count, "value")} of {list} ({string.Join(", ", values)}); make them differ first", rows);
    }

    public async ValueTask<(string Message, long Rows)?> ReferenceAsync(Column column, string target, string id) =>
        await session.CountAsync(target, ["WHERE", "id", "=", id], cancellationToken).ConfigureAwait(false) > 0 ? null : ($"rows get {column.Name}={id}, and {target} has no such row", 1);

    /// <summary>Reads the whole column: whether a value converts is no condition that the engine could count.</summary>
    public async ValueTask<(string Message, long Rows)?> ConversionAsync(Column from, Column to)
    {
        long rows = 0;
        string? cursor = "";
        List<string> examples = [];
        while (cursor is not null)
        {
            var page = await session.RunAsync(
                cancellationToken, "TQUERY", table, "SELECT", from.Name, "WHERE", from.Name, "IS", "NOT", "NULL", "LIMIT", Text(PageRows), "AFTER", cursor).ConfigureAwait(false);
            foreach (var row in page.Items[0].Items)
            {
                if (Converts(from, to, row.Items[^1])) continue;
                rows++;
                if (examples.Count < Examples) examples.Add($"id {row.Items[0].AsInt64()} '{Quoted.Of(row.Items[^1].AsString()!)}'");
            }
            cursor = page.Items[1].AsString();
        }
        return rows == 0 ? null : ($"{Counted.Of(rows, "row")} of {table} {Counted.Word(rows, "does", "do")} not convert from {SchemaPrinter.Type(from)} to {SchemaPrinter.Type(to)} ({string.Join(", ", examples)}); change {Counted.Word(rows, "it", "them")} first", rows);
    }

    private static bool Converts(Column from, Column to, RespValue value)
    {
        RowWriter stored = new(64), converted = new(64);
        byte[] text = value.Kind == RespValueKind.Text ? value.Bytes.ToArray() : Encoding.UTF8.GetBytes(value.AsString()!);
        return TextValue.TryEncode(from, text, 0, stored, out _) && TypeConversion.TryConvert(from, to, stored.Written, converted);
    }

    private static string Ids(IEnumerable<long> ids) => string.Join(", ", ids);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
