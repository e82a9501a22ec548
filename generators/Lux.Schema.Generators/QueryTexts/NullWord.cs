using Lux.Language;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Tells of a NULL that stands where a value does: to the engine it is a text of four letters. LUX3003 where the column has no text, else LUX3015.</summary>
internal static class NullWord
{
    /// <param name="text">The text.</param>
    /// <param name="argument">The constant.</param>
    /// <param name="value">What takes it.</param>
    /// <param name="isValue">Whether the engine takes it for a value of the column.</param>
    public static QueryFinding? Find(ParsedText text, TextArgument argument, TextValue value, bool isValue)
    {
        // In quotes the text is meant; null is JSON.
        bool isPlain = text.Command.Text[argument.Start] != '\'';
        if (!isPlain || !string.Equals(argument.Value, "NULL", StringComparison.OrdinalIgnoreCase) || (isValue && value.Column!.Type == ColumnType.Json))
            return null;
        bool isText = isValue && !EnumConstant.IsNone(value, argument.Value);
        string problem = !isText ? ConstantFindings.Wrong(value, argument)
            : value.Compare is null ? $"'{value.Name}' is set to the text 'NULL', not to null"
            : $"'{value.Name}' is compared with the text 'NULL', not with null";
        var (fix, place, replacement) = Instead(text, argument, value);
        string quoted = isText ? "; 'NULL' in quotes means the text" : "";
        return new(isText ? RuleIds.NullAsText : RuleIds.OperandType, place, problem, fix + quoted) { Replacement = replacement, IsWarning = isText };
    }

    private static (string Fix, QueryPlace Place, string? Replacement) Instead(ParsedText text, TextArgument argument, TextValue value)
    {
        var own = QueryPlace.Text(argument.Start, argument.Length);
        if (!value.Type.IsNullable)
            return ($"'{value.Name}' is never null", own, null);
        if (value.Pair is { } pair)
            return Whole(text.Command.Arguments[pair.Position], $"NULL {pair.Field}");
        return value.Compare!.Operator switch
        {
            CompareOperator.Equal => Whole(text.Command.Arguments[value.Compare.Field.Position], $"{value.Name} IS NULL"),
            CompareOperator.NotEqual => Whole(text.Command.Arguments[value.Compare.Field.Position], $"{value.Name} IS NOT NULL"),
            CompareOperator.In => ($"write {value.Name} IN (..) OR {value.Name} IS NULL", own, null),
            var other => ($"{CompareOperators.Text(other)} is never true of null; write {value.Name} IS NULL for the rows without a value", own, null),
        };

        (string, QueryPlace, string) Whole(TextArgument first, string instead) => ($"write {instead}", QueryPlace.Text(first.Start, argument.Start + argument.Length - first.Start), instead);
    }
}
