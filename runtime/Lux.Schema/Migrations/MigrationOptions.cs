namespace Lux.Schema;

/// <summary>How to migrate.</summary>
public sealed record MigrationOptions
{
    /// <summary>The script to stop after; null for the last. One before those that are applied goes back, which <see cref="AllowDown"/> must allow.</summary>
    public string? To { get; init; }

    /// <summary>Whether to go back to before the first script; <see cref="To"/> is then not read.</summary>
    public bool ToNothing { get; init; }

    /// <summary>Whether <see cref="To"/> may name a script that is behind: its followers are undone, and what they hold is lost.</summary>
    public bool AllowDown { get; init; }

    /// <summary>Whether to look and say what would be done, and do nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>Whether an engine that has tables and no history counts as migrated up to the script whose schema it has: its steps are then not run.</summary>
    public bool Adopt { get; init; }

    /// <summary>C# steps by the names that scripts give them.</summary>
    public IReadOnlyDictionary<string, IMigrationStep> Steps { get; init; } = new Dictionary<string, IMigrationStep>();

    /// <summary>Who migrates, for the history; the user and the machine by default.</summary>
    public string By { get; init; } = $"{Environment.UserName}@{Environment.MachineName}";

    /// <summary>How long a process that died keeps others from migrating. 30 s by default; a live one renews it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait for another process that migrates. 10 minutes by default.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Rows of a page, in which TUPDATE and TDEL with WHERE go over a table.</summary>
    public int PageRows { get; init; } = 5_000;

    /// <summary>Called between the parts of a step, so that tests can end a migration there as a kill does.</summary>
    internal Action<string>? OnPart { get; init; }
}
