using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Checks a constant of the text against its column. LUX3003, LUX3010, LUX3015.</summary>
internal static class ConstantFindings
{
    /// <summary>Notes what is wrong, and gives the parameter that was probably meant, which is then not called unused.</summary>
    public static string Run(QueryMethod method, ParsedText text, TextArgument argument, TextValue value, List<QueryFinding> findings)
    {
        if (value.Column is not { } column)
            return "";
        bool isValue = ConstantCheck.IsValue(column.Type, column.Dimension, argument.Value);
        var place = QueryPlace.Text(argument.Start, argument.Length);
        string? meant = OtherWords.Parameter(argument.Value, method.Parameters.Where(parameter => !parameter.IsCancellation).Select(parameter => parameter.Name));
        if (meant is not null && (!isValue || EnumConstant.IsNone(value, argument.Value)))
            findings.Add(new(RuleIds.OperandType, place, Wrong(value, argument), $"a parameter stands in braces: {{{meant}}}") { Replacement = $"{{{meant}}}" });
        else if (NullWord.Find(text, argument, value, isValue) is { } unspoken)
            findings.Add(unspoken);
        else if (EnumConstant.Find(value, argument, place) is { } @enum)
            findings.Add(@enum);
        else if (!isValue)
            findings.Add(OfType(text, argument, value, column, place));
        return meant ?? "";
    }

    /// <summary>What is wrong with a constant that is no value of the column: the engine's sentence, but of names, which the engine does not know.</summary>
    public static string Wrong(TextValue value, TextArgument argument)
    {
        if (value.Type.Kind == ColumnKind.EnumName)
            return EnumConstant.Problem(value, argument.Value);
        string message = WrongValue.Of(value.Column!, argument.Value).Message;
        return char.ToUpperInvariant(message[0]) + message.Substring(1);
    }

    private static QueryFinding OfType(ParsedText text, TextArgument argument, TextValue value, Column column, QueryPlace place)
    {
        // A list of numbers is a vector, if not one of this column.
        if (column.Type == ColumnType.Vector && ConstantCheck.Elements(argument.Value) is not null)
            return new(RuleIds.VectorLength, place, Wrong(value, argument), $"give {column.Dimension} elements");
        string fix = text.Table.Schema.OrdinalOf(argument.Value) >= 0 ? "a column is compared with a value, not with another column" : $"write {ConstantCheck.Example(column.Type)}";
        return new(RuleIds.OperandType, place, Wrong(value, argument), fix);
    }
}
