using Lux.Language;

namespace Lux.Schema;

/// <summary>What would be done, and what the rows that are there say to it.</summary>
/// <param name="Steps">The steps in order.</param>
/// <param name="Findings">Rows that are in the way of a step.</param>
/// <param name="Adopted">Scripts that count as applied because the engine has their schema.</param>
public sealed record MigrationPlan(IReadOnlyList<PlannedStep> Steps, IReadOnlyList<RowFinding> Findings, IReadOnlyList<string> Adopted)
{
    /// <summary>About how long all of it takes, C# steps left out.</summary>
    public TimeSpan Time => TimeSpan.FromTicks(Steps.Sum(step => step.Work.Time?.Ticks ?? 0));

    /// <summary>The findings that stop it: those that no step before mends.</summary>
    public IEnumerable<RowFinding> Blocking => Findings.Where(finding => !finding.MayBeMended);
}

/// <summary>A step that would be taken.</summary>
/// <param name="Script">Its script.</param>
/// <param name="Number">Its number there, from 1.</param>
/// <param name="Step">What it does.</param>
/// <param name="IsDown">Whether it is taken back.</param>
/// <param name="Work">How much it has to do.</param>
public sealed record PlannedStep(string Script, int Number, MigrationStep Step, bool IsDown, StepWork Work);

/// <summary>Rows that are in the way of a step.</summary>
/// <param name="Script">The script.</param>
/// <param name="Number">The step.</param>
/// <param name="Message">How many rows, which for example, and why.</param>
/// <param name="Rows">How many.</param>
/// <param name="MayBeMended">Whether a step before it changes rows of the table, so that they may not be there by then.</param>
public sealed record RowFinding(string Script, int Number, string Message, long Rows, bool MayBeMended);
