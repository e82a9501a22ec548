namespace Lux.Schema.Generators.Completions;

/// <summary>What can stand at a place of a query text.</summary>
/// <param name="Text">The words.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Description">What there is to say of it: a column's type, a table's record.</param>
internal sealed record TextCompletion(string Text, TextCompletionKind Kind, string Description = "");

/// <summary>What a completion is.</summary>
internal enum TextCompletionKind
{
    Table,
    Column,
    Parameter,
    Operator,
    Keyword,
}
