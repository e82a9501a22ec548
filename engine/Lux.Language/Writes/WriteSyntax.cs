namespace Lux.Language;

/// <summary>A write as written. Like <see cref="QuerySyntax"/> it holds no values but the index of the argument that each stands in, so one syntax serves every command of the same shape.</summary>
public abstract record WriteSyntax
{
    /// <summary>The table, with its database if the text has one.</summary>
    public required string Table { get; init; }
}

/// <summary>A field and its new value: <c>f v</c>, or <c>NULL f</c>.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Position">The index of the pair's first argument.</param>
/// <param name="ValueArgument">The index of the value's argument; -1 for null.</param>
public sealed record PairSyntax(string Field, int Position, int ValueArgument);

/// <summary><c>TUPDATE t id [TTL s] f v ... [IF cond]</c>, <c>TUPDATE t id [TTL s] [LAYOUT hex] ROWS row</c> or <c>TUPDATE t SET f v ... WHERE cond [LIMIT n]</c>.</summary>
public sealed record UpdateSyntax : WriteSyntax
{
    /// <summary>The index of the row id's argument; -1 for the form with WHERE.</summary>
    public int IdArgument { get; init; } = -1;

    /// <summary>The index of the argument with the seconds of TTL, or -1.</summary>
    public int TtlArgument { get; init; } = -1;

    /// <summary>The new values; none for the form with ROWS, and where only TTL changes.</summary>
    public EquatableArray<PairSyntax> Pairs { get; init; }

    /// <summary>The condition of IF or WHERE, or null.</summary>
    public ConditionSyntax? Condition { get; init; }

    /// <summary>The index of LIMIT's argument, or -1.</summary>
    public int LimitArgument { get; init; } = -1;

    /// <summary>The index of the whole row's argument, or -1.</summary>
    public int RowArgument { get; init; } = -1;

    /// <summary>The layout that the row was built for, or null.</summary>
    public string? Layout { get; init; }
}

/// <summary><c>TDEL t id</c> or <c>TDEL t WHERE cond [LIMIT n]</c>.</summary>
public sealed record DeleteSyntax : WriteSyntax
{
    /// <summary>The index of the row id's argument; -1 for the form with WHERE.</summary>
    public int IdArgument { get; init; } = -1;

    /// <summary>The condition of WHERE, or null.</summary>
    public ConditionSyntax? Condition { get; init; }

    /// <summary>The index of LIMIT's argument, or -1.</summary>
    public int LimitArgument { get; init; } = -1;
}

/// <summary><c>TUPSERT t BY c[,c] f v ...</c>.</summary>
public sealed record UpsertSyntax : WriteSyntax
{
    /// <summary>The columns of the unique index that finds the row.</summary>
    public EquatableArray<FieldSyntax> By { get; init; }

    /// <summary>The values.</summary>
    public EquatableArray<PairSyntax> Pairs { get; init; }
}
