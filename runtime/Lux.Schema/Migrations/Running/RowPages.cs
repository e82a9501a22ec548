using Lux.Language;

namespace Lux.Schema;

/// <summary>
/// Runs a step that changes rows. TUPDATE and TDEL with WHERE go over the table in pages of ids, each in a TBATCH with its position, so that every row is changed once
/// however often the migration is interrupted; any other step is one TBATCH with its note. A note is written only over the one before it, so that a process that comes
/// back after its lease went to another changes nothing any more.
/// </summary>
internal sealed class RowPages(MigrationSession session, MigrationOptions options, Action<string> tell, Action<string> part, CancellationToken cancellationToken)
{
    public async ValueTask RunAsync(ScriptCommand command, long historyRow, string? position)
    {
        int where = WhereOf(command);
        string noted = position ?? "";
        if (where < 0)
        {
            await RunOnceAsync(command, historyRow, noted).ConfigureAwait(false);
            return;
        }
        string[] head = [.. command.Words.Take(where + 1)], condition = [.. command.Words.Skip(where + 1)];
        string from = noted.Length == 0 ? "0" : noted;
        int rows = options.PageRows;
        string? end = from;
        while (end is not null)
        {
            cancellationToken.ThrowIfCancellationRequested();
            end = await EndAsync(command.Words[1], from, rows).ConfigureAwait(false);
            string[] upTo = end is null ? [] : ["AND", "id", "<=", end];
            try
            {
                await session.RunAsync(
                    MigrationSession.Batch(
                        [.. head, "(", .. condition, ")", "AND", "id", ">", from, .. upTo],
                        MigrationHistory.UpdateAt(historyRow, noted, ["position", end ?? "all", .. end is null ? new[] { "state", MigrationHistory.Done } : []])),
                    cancellationToken).ConfigureAwait(false);
            }
            catch (LuxException tooMany) when (rows > 1 && tooMany.Error?.Code is ErrorCode.TooManyEffects or ErrorCode.CommandTooLarge)
            {
                rows /= 2;   // rows that go with these, or large ones
                end = from;
                continue;
            }
            part("page written");
            from = noted = end ?? from;
            tell(end ?? "all");
        }
    }

    /// <summary>The last id of a page, or null where the table ends before it does.</summary>
    private async ValueTask<string?> EndAsync(string table, string from, int rows)
    {
        var page = await session.RunAsync(
            cancellationToken, "TQUERY", table, "SELECT", "id", "WHERE", "id", ">", from, "ORDER", "BY", "id", "LIMIT", "1", "OFFSET", MigrationSession.Text(rows - 1)).ConfigureAwait(false);
        return page.Items.Count == 0 ? null : MigrationSession.Text(page.Items[0].Items[0].AsInt64());
    }

    private async ValueTask RunOnceAsync(ScriptCommand command, long historyRow, string noted)
    {
        var steps = new List<IReadOnlyList<string>>();
        if (command.Name == "TBATCH")
        {
            BatchParser.TryParse(command.Arguments, out var batch, out _);
            steps.AddRange(batch!.Steps.Select(step => (IReadOnlyList<string>)[.. command.Arguments.Skip(step.FirstArgument - 1).Take(step.ArgumentCount + 1)]));
        }
        else steps.Add([.. command.Words]);
        // Last, so that `$k` of the steps before still names them.
        steps.Add(MigrationHistory.UpdateAt(historyRow, noted, "state", MigrationHistory.Done));
        await session.RunAsync(MigrationSession.Batch([.. steps]), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The index of WHERE among the words of a step that goes over a table; -1 for one of given rows or a given number of them.</summary>
    public static int WhereOf(ScriptCommand command)
    {
        if (command.Name == "TDEL" && WriteParser.TryParseDelete(command.Arguments, out var delete, out _))
            return delete is { Condition: not null, LimitArgument: < 0 } ? 2 : -1;
        if (command.Name != "TUPDATE" || !WriteParser.TryParseUpdate(command.Arguments, out var update, out _) || update is not { IdArgument: < 0, LimitArgument: < 0 }) return -1;
        var last = update.Pairs[update.Pairs.Count - 1];
        return last.Position + 2 + 1;
    }
}
