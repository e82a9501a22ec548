using Lux.Language;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>A query method with what its text amounts to.</summary>
/// <param name="Method">What the user declared.</param>
/// <param name="Sent">What is sent and read; null when the text is wrong, for the method then throws.</param>
/// <param name="Findings">What is wrong.</param>
internal sealed record BuiltQuery(QueryMethod Method, SentText? Sent, EquatableArray<QueryFinding> Findings);

/// <summary>What a query method sends, and how it reads the reply.</summary>
/// <param name="Verb">What the text does.</param>
/// <param name="Property">The property of the database with the table.</param>
/// <param name="Pieces">The arguments behind the table.</param>
/// <param name="Read">How a result is read; null for a text that gives no rows.</param>
/// <param name="End">What the call ends with.</param>
/// <param name="IsCut">Whether the text limits its rows itself or gives one by its nature.</param>
internal sealed record SentText(TextVerb Verb, string Property, EquatableArray<TextPiece> Pieces, ReadPlan? Read, QueryEnd End, bool IsCut)
{
    /// <summary>Whether an enumeration can ask for page after page.</summary>
    public required bool GoesInPages { get; init; }
}

/// <summary>What the call of a query method ends with.</summary>
internal enum QueryEnd
{
    Array,
    First,
    FirstOrDefault,
    FirstOrNull,
    Enumerable,
    Page,
    Count,
    Change,
    ChangeOne,
    ChangeOneDone,
}
