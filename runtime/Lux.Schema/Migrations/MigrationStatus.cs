using Lux.Language;

namespace Lux.Schema;

/// <summary>What of a script is in the engine.</summary>
public enum ScriptState
{
    /// <summary>Nothing.</summary>
    Pending,

    /// <summary>Some steps; the next run goes on.</summary>
    Partial,

    /// <summary>All of it.</summary>
    Applied,
}

/// <summary>A script and what of it is in the engine.</summary>
/// <param name="Id">The script.</param>
/// <param name="State">What of it is there.</param>
/// <param name="Steps">Its steps.</param>
/// <param name="DoneSteps">Those that are done.</param>
/// <param name="By">Who applied it; empty while nobody has.</param>
/// <param name="At">When that began; null while nobody has.</param>
/// <param name="TookMs">How long its steps took, in milliseconds.</param>
public sealed record ScriptStatus(string Id, ScriptState State, int Steps, int DoneSteps, string By, DateTimeOffset? At, long TookMs);

/// <summary>Where an engine stands.</summary>
/// <param name="Scripts">The scripts in order.</param>
/// <param name="Ahead">Scripts that the engine has applied and that are not among these: it is ahead of this program.</param>
/// <param name="Drift">The commands that would bring the engine to where its history says it is; none when it is there.</param>
public sealed record MigrationStatus(IReadOnlyList<ScriptStatus> Scripts, IReadOnlyList<string> Ahead, IReadOnlyList<MigrationStep> Drift)
{
    /// <summary>How many are not applied.</summary>
    public int Pending => Scripts.Count(script => script.State != ScriptState.Applied);
}

/// <summary>What a migration did.</summary>
/// <param name="Plan">What it set out to do; with <see cref="MigrationOptions.DryRun"/> nothing of it was done.</param>
/// <param name="Applied">The scripts that are applied through it.</param>
/// <param name="Undone">The scripts that are undone through it.</param>
public sealed record MigrationResult(MigrationPlan Plan, IReadOnlyList<string> Applied, IReadOnlyList<string> Undone);
