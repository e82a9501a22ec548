using Lux.Language;

namespace Lux.Schema;

/// <summary>What the engine remembers of one step; step 0 stands for the script itself.</summary>
internal sealed record HistoryRow(long Id, string Script, int Step, string Hash, string State, string Position, string By, long AtMs, long TookMs);

/// <summary>The table of what was applied: a row per script and per step, written before the step and changed after it.</summary>
internal sealed class MigrationHistory(MigrationSession session, string by)
{
    /// <summary>States of a script.</summary>
    public const string Applying = "applying", Applied = "applied", Undone = "undone";

    /// <summary>States of a step.</summary>
    public const string Started = "started", Done = "done", Undoing = "undoing";

    public ValueTask EnsureAsync(CancellationToken cancellationToken) => session.EnsureAsync(
        cancellationToken,
        "TCREATE", MigrationSession.History, "script:str:notnull", "step:int:notnull", "hash:str:notnull", "command:str:notnull", "state:str:notnull",
        "position:str:notnull", "by:str:notnull", "at:timestamp:notnull:default(*)", "took_ms:int:notnull", "UNIQUE", "script,step");

    /// <summary>Waits until the engine has ended a schema change that a process sent and did not live to see the end of: one goes at a time, and a rename to the same name is none.</summary>
    public async ValueTask WaitForOthersAsync(CancellationToken cancellationToken) =>
        await session.RunAsync(cancellationToken, "TRENAME", MigrationSession.History, MigrationSession.History).ConfigureAwait(false);

    /// <summary>All rows that still count, in order of writing.</summary>
    public async ValueTask<IReadOnlyList<HistoryRow>> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            var rows = await session.RunAsync(cancellationToken, "TQUERY", MigrationSession.History, "WHERE", "step", ">=", "0").ConfigureAwait(false);
            return [.. rows.Items.Select(Read)];
        }
        catch (LuxException missing) when (missing.Error?.Code == ErrorCode.TableNotFound)
        {
            return [];
        }
    }

    /// <summary>The words that insert a row.</summary>
    public IReadOnlyList<string> Insert(MigrationScript script, int step, string state) =>
    [
        "TINSERT", MigrationSession.History, "script", script.Id, "step", MigrationSession.Text(step), "hash", script.Hash,
        "command", step <= 0 ? "" : Shown(script.Commands[step - 1]), "state", state, "position", "", "by", by, "took_ms", "0",
    ];

    public async ValueTask<long> InsertAsync(MigrationScript script, int step, string state, CancellationToken cancellationToken) =>
        (await session.RunAsync(Insert(script, step, state), cancellationToken).ConfigureAwait(false)).AsInt64();

    /// <summary>The words that change a row.</summary>
    public static IReadOnlyList<string> Update(long row, params string[] pairs) => [.. new[] { "TUPDATE", MigrationSession.History, MigrationSession.Text(row) }, .. pairs];

    /// <summary>The words that change the row of a step that stands at <paramref name="position"/>; where another process has gone on with it meanwhile they fail, and all that is in one TBATCH with them.</summary>
    public static IReadOnlyList<string> UpdateAt(long row, string position, params string[] pairs) =>
        [.. Update(row, pairs), "IF", "state", "=", Started, "AND", "position", "=", position];

    public async ValueTask UpdateAsync(long row, CancellationToken cancellationToken, params string[] pairs) =>
        await session.RunAsync(Update(row, pairs), cancellationToken).ConfigureAwait(false);

    public async ValueTask DeleteAsync(long row, CancellationToken cancellationToken) =>
        await session.RunAsync(cancellationToken, "TDEL", MigrationSession.History, MigrationSession.Text(row)).ConfigureAwait(false);

    /// <summary>Puts the script among those that are undone: its row gets a step below 0, so that it can be applied anew.</summary>
    public async ValueTask ForgetAsync(HistoryRow script, CancellationToken cancellationToken) =>
        await UpdateAsync(script.Id, cancellationToken, "state", Undone, "step", MigrationSession.Text(-script.Id), "by", by, "at", "*").ConfigureAwait(false);

    // A step can be as long as a command may be; the history shows its beginning.
    private static string Shown(ScriptCommand command) => command.ToString() is { Length: > 500 } text ? text[..500] + "..." : command.ToString();

    private static HistoryRow Read(RespValue row)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 1; i + 1 < row.Items.Count; i += 2) fields[row.Items[i].AsString()!] = row.Items[i + 1].AsString() ?? "";
        long Number(string name) => long.Parse(fields[name], System.Globalization.CultureInfo.InvariantCulture);
        return new(row.Items[0].AsInt64(), fields["script"], (int)Number("step"), fields["hash"], fields["state"], fields["position"], fields["by"], Number("at"), Number("took_ms"));
    }
}
