namespace Lux.Language;

/// <summary>What a step may do to rows.</summary>
public enum StepRisk
{
    /// <summary>No row is lost or can be in its way.</summary>
    Safe,

    /// <summary>Rows that are there may be in its way; then it fails and changes nothing.</summary>
    NeedsRowsChecked,

    /// <summary>Values or rows are lost.</summary>
    Destructive,
}

/// <summary>Whether clients built before a step keep working.</summary>
public enum ClientImpact
{
    /// <summary>They do not notice.</summary>
    None,

    /// <summary>They work but for writes or reads of what has changed.</summary>
    Refuses,

    /// <summary>They stop working with the table or column.</summary>
    Breaks,
}

/// <summary>What a command of a script does to the schema before it, for a report and for the way back.</summary>
public sealed record MigrationStep
{
    /// <summary>The command.</summary>
    public required ScriptCommand Command { get; init; }

    /// <summary>What it does: <c>drops column users.color</c>; of a destructive step also its acknowledgement.</summary>
    public required string Summary { get; init; }

    /// <summary>What it may do to rows.</summary>
    public StepRisk Risk { get; init; }

    /// <summary>Whether it narrows a type: rows are checked, and a value may come back changed.</summary>
    public bool IsNarrowing { get; init; }

    /// <summary>Whether it adds a column that must have a value to a table that was there, with none for its rows.</summary>
    public bool NeedsDefault { get; init; }

    /// <summary>Whether clients built before it keep working.</summary>
    public ClientImpact Impact { get; init; }

    /// <summary>What they meet; empty for <see cref="ClientImpact.None"/>.</summary>
    public string ImpactNote { get; init; } = "";

    /// <summary>How clients built before it can keep working until none is left, in two deploys; empty unless it breaks them.</summary>
    public string Advice { get; init; } = "";

    /// <summary>The commands that bring the schema back; none for a step that changes rows alone, and where there is no way back.</summary>
    public EquatableArray<ScriptCommand> Down { get; init; }

    /// <summary>Whether the schema can come back.</summary>
    public bool IsReversible { get; init; } = true;

    /// <summary>What the way back cannot bring back, as a statement; empty when it brings back all.</summary>
    public string Loss { get; init; } = "";
}
