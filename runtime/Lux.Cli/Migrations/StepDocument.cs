using System.Globalization;
using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Steps as the tool prints them.</summary>
internal static class StepDocument
{
    public static object Of(MigrationStep step) => new
    {
        command = step.Command.ToString(),
        summary = step.Summary,
        risk = Risk(step),
        old_clients = step.Impact switch { ClientImpact.None => "work", ClientImpact.Refuses => "limited", _ => "break" },
        old_clients_note = step.ImpactNote,
        two_deploys = step.Advice,
        down = step.Down.Select(command => command.ToString()),
        reversible = step.IsReversible,
        loss = step.Loss,
    };

    public static object Of(PlannedStep step) => new { script = step.Script, step = step.Number, down = step.IsDown, reads = step.Work.Reads, writes = step.Work.Writes, seconds = step.Work.Time?.TotalSeconds, change = Of(step.Step) };

    public static object Of(RowFinding finding) => new { script = finding.Script, step = finding.Number, message = finding.Message, rows = finding.Rows, may_be_mended = finding.MayBeMended };

    /// <summary>What to write behind <see cref="Line"/>, or nothing.</summary>
    public static IEnumerable<string> Advice(MigrationStep step) => step.Advice.Length > 0 ? [$"In two deploys none breaks: {step.Advice}."] : [];

    /// <summary>How much a step has to do, behind <see cref="Line"/>; nothing where no row is read.</summary>
    public static string Work(StepWork work) => work switch
    {
        { Time: null } => " (how long is not known)",
        { Reads: 0 } => "",
        { Writes: 0 } => $" ({Amount.Of(work.Reads, "row")} to read, {About(work.Time.Value)})",
        _ => $" ({Amount.Of(work.Reads, "row")} to read, {Amount.Count(work.Writes)} to change, {About(work.Time.Value)})",
    };

    public static string About(TimeSpan time) => time.TotalSeconds switch
    {
        < 1 => "under a second",
        < 90 => string.Create(CultureInfo.InvariantCulture, $"about {time.TotalSeconds:0} s"),
        < 5400 => string.Create(CultureInfo.InvariantCulture, $"about {time.TotalMinutes:0} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"about {time.TotalHours:0} h"),
    };

    public static string Risk(MigrationStep step) => step.Risk switch { StepRisk.Safe => "safe", StepRisk.NeedsRowsChecked => "rows are checked", _ => "destructive" };

    /// <summary>The step with what it may do, in a line.</summary>
    public static string Line(MigrationStep step) => step.Impact switch
    {
        ClientImpact.None => $"{step.Summary}: {Risk(step)}; clients built before work",
        ClientImpact.Refuses => $"{step.Summary}: {Risk(step)}; clients built before work, but {step.ImpactNote}",
        _ => $"{step.Summary}: {Risk(step)}; BREAKS clients built before: {step.ImpactNote}",
    };
}
