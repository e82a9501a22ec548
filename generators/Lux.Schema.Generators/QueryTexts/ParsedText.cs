using Lux.Language;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>A text whose words are read and whose names are resolved.</summary>
internal sealed record ParsedText
{
    public required TextVerb Verb { get; init; }

    /// <summary>The arguments behind the verb; the first is the table.</summary>
    public required CommandText Command { get; init; }

    /// <summary>The tables that its names can mean.</summary>
    public required QuerySchema Schema { get; init; }

    public required QueryTable Table { get; init; }

    /// <summary>The query as written; of a write its condition and limit.</summary>
    public required QuerySyntax Syntax { get; init; }

    public required BoundQuery Bound { get; init; }

    /// <summary>The new values of TUPDATE.</summary>
    public EquatableArray<PairSyntax> Pairs { get; init; }

    /// <summary>The index of the argument with the row's id of a write; -1 for one with WHERE.</summary>
    public int IdArgument { get; init; } = -1;

    /// <summary>The index of the argument with the seconds of TTL, or -1.</summary>
    public int TtlArgument { get; init; } = -1;

    /// <summary>Whether TUPDATE has an IF.</summary>
    public bool HasIf { get; init; }
}
