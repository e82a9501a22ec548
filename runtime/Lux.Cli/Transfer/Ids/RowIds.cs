using System.Globalization;
using Lux.Language;

namespace Lux.Cli;

/// <summary>The ids in the rows of one table's file: the row's own, which is kept with the one that it gets, and those that it refers to, which are translated.</summary>
/// <param name="maps">The ids so far.</param>
/// <param name="table">The table, without its database.</param>
/// <param name="deferred">References that stay null until all rows are in.</param>
internal sealed class RowIds(IdMaps maps, string table, IReadOnlySet<string> deferred)
{
    /// <summary>Tables whose rows come from files of the same folder; ids of others stay as they are.</summary>
    public required Func<string, bool> IsMapped { get; init; }

    /// <summary>The id that the row has in its file; null when the file has none.</summary>
    public static bool TryOwn(SourceRow row, out long? id, out string? reason)
    {
        (id, reason) = (null, null);
        for (var i = 0; i < row.Names.Count; i++)
        {
            if (row.Names[i] != "id" || row.Values[i] is not { } text) continue;
            if (!TryNumber(text, out var number))
            {
                reason = LuxError.Of(ErrorCode.WrongType, "id", "int", text).Message;
                return false;
            }
            id = number;
        }
        return true;
    }

    /// <summary>What stands for the reference <paramref name="cell"/> here; null for null.</summary>
    public bool TryTranslate(Column column, string? cell, out string? id, out string? reason)
    {
        (id, reason) = (cell, null);
        if (cell is null || column.Target is not { } target) return true;
        if (deferred.Contains(column.Name))
        {
            id = null;
            return true;
        }
        if (!IsMapped(target) || !TryNumber(cell, out var old)) return true;
        if (maps.Of(target).TryFind(old, out var now))
        {
            id = now.ToString(CultureInfo.InvariantCulture);
            return true;
        }
        reason = $"field '{column.Name}' refers to row {cell} of '{target}', which was not imported";
        return false;
    }

    /// <summary>The runs among <paramref name="own"/>, each with the place of its first row.</summary>
    public static IEnumerable<(int At, IdRun Run)> Runs(IReadOnlyList<long?> own)
    {
        for (var at = 0; at < own.Count;)
        {
            var end = at + 1;
            if (own[at] is { } first)
            {
                while (end < own.Count && own[end] == first + (end - at)) end++;
                yield return (at, new(first, end - at, 0));
            }
            at = end;
        }
    }

    public IReadOnlyList<Schema.RespArgument> Step(IdRun run, string newId) => maps.Step(table, run, newId);

    public void Add(IdRun run) => maps.Of(table).Add(run);

    private static bool TryNumber(string text, out long number) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
