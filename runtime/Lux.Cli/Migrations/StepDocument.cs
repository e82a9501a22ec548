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

    public static object Of(PlannedStep step) => new { script = step.Script, step = step.Number, down = step.IsDown, rows = step.Rows, change = Of(step.Step) };

    public static object Of(RowFinding finding) => new { script = finding.Script, step = finding.Number, message = finding.Message, rows = finding.Rows, may_be_mended = finding.MayBeMended };

    /// <summary>What to write behind <see cref="Line"/>, or nothing.</summary>
    public static IEnumerable<string> Advice(MigrationStep step) => step.Advice.Length > 0 ? [$"In two deploys none breaks: {step.Advice}."] : [];

    public static string Risk(MigrationStep step) => step.Risk switch { StepRisk.Safe => "safe", StepRisk.NeedsRowsChecked => "rows are checked", _ => "destructive" };

    /// <summary>The step with what it may do, in a line.</summary>
    public static string Line(MigrationStep step) => step.Impact switch
    {
        ClientImpact.None => $"{step.Summary}: {Risk(step)}; clients built before work",
        ClientImpact.Refuses => $"{step.Summary}: {Risk(step)}; clients built before work, but {step.ImpactNote}",
        _ => $"{step.Summary}: {Risk(step)}; BREAKS clients built before: {step.ImpactNote}",
    };
}
