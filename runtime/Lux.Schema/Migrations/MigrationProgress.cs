namespace Lux.Schema;

/// <summary>What a migration is doing.</summary>
public enum MigrationPhase
{
    /// <summary>Another process migrates.</summary>
    Waiting,

    /// <summary>It looks at the rows that are there.</summary>
    Checking,

    /// <summary>It runs a step.</summary>
    Applying,

    /// <summary>It takes a step back.</summary>
    Undoing,

    /// <summary>The step is done.</summary>
    Done,
}

/// <summary>How far a migration is.</summary>
/// <param name="Phase">What it does.</param>
/// <param name="Script">The script; empty while waiting or checking.</param>
/// <param name="Step">The step, from 1.</param>
/// <param name="Steps">The script's steps.</param>
/// <param name="Text">The step in words, or whom it waits for.</param>
/// <param name="Position">How far a step in pages is; empty for others.</param>
public sealed record MigrationProgress(MigrationPhase Phase, string Script, int Step, int Steps, string Text, string Position = "");
