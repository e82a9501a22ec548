using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Checks the parameters against the values of the text. LUX3004.</summary>
internal static class ParameterCheck
{
    public static void Run(QueryMethod method, ParsedText text, IReadOnlyList<TextValue> values, List<QueryFinding> findings)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            var argument = text.Command.Arguments[value.Argument];
            if (argument.Parameter is null)
                used.Add(ConstantFindings.Run(method, text, argument, value, findings));
            else if (method.Parameters.FirstOrDefault(parameter => parameter.Name == argument.Parameter) is not { } parameter)
                used.Add(Missing(method, argument, value, findings));
            else if (used.Add(parameter.Name) | !findings.Exists(finding => finding.Place.Name == parameter.Name))
                Type(parameter, argument, value, findings);
        }

        foreach (var parameter in method.Parameters)
        {
            if (!parameter.IsCancellation && !used.Contains(parameter.Name))
                findings.Add(new(RuleIds.ParameterDoesNotFit, QueryPlace.Parameter(parameter.Name), $"The text of '{method.Name}' does not use the parameter '{parameter.Name}'", $"use it as {{{parameter.Name}}}, or take it out"));
        }
    }

    // Gives the parameter that was probably meant, which is then not called unused.
    private static string Missing(QueryMethod method, TextArgument argument, TextValue value, List<QueryFinding> findings)
    {
        // Braces hold a name alone, as no interpolated text does.
        if (!Identifiers.IsValid(argument.Parameter!))
        {
            string? within = method.Parameters.Select(parameter => parameter.Name).FirstOrDefault(name => Names(argument.Parameter!).Contains(name));
            findings.Add(new(RuleIds.ParameterDoesNotFit, QueryPlace.Text(argument.Start, argument.Length), $"'{argument.Parameter}' is no name of a parameter", within is null ? "write a parameter's name alone between the braces" : $"write {{{within}}} alone, and give the method what is calculated"));
            return within ?? "";
        }

        string? nearest = NearestName.Of(argument.Parameter!, method.Parameters.Where(parameter => !parameter.IsCancellation).Select(parameter => parameter.Name));
        string declared = $"{Wanted(value)}{(argument.IsList ? "[]" : "")} {argument.Parameter}";
        string fix = nearest is not null ? $"write {{{nearest}}}, or add '{declared}'" : $"add the parameter '{declared}'";
        findings.Add(new(RuleIds.ParameterDoesNotFit, QueryPlace.Text(argument.Start, argument.Length), $"'{method.Name}' has no parameter '{argument.Parameter}'", fix)
        {
            Replacement = nearest is null ? null : $"{{{nearest}}}",
            Addition = Identifiers.IsValid(argument.Parameter!) ? declared : null,
        });
        return nearest ?? "";
    }

    private static IEnumerable<string> Names(string expression) => expression.Split(' ', ':', ',', '.', '+', '-', '*', '/', '(', ')', '[', ']', '?', '!');

    private static void Type(QueryParameter parameter, TextArgument argument, TextValue value, List<QueryFinding> findings)
    {
        if (parameter.Type.Kind == ColumnKind.Unresolved)
            return;
        string wanted = Wanted(value);
        string? problem = Problem(parameter, argument, value);
        if (problem is null)
            return;
        if (parameter.IsList && argument.IsList)
            wanted += "[]";
        findings.Add(new(RuleIds.ParameterDoesNotFit, QueryPlace.ParameterType(parameter.Name), $"'{parameter.Name}' is a '{parameter.Display}', {problem}", $"make it a '{wanted}'") { Replacement = wanted });
    }

    private static string? Problem(QueryParameter parameter, TextArgument argument, TextValue value)
    {
        string of = value.Role switch
        {
            ValueRole.Number => $"and {value.Name} takes a number",
            ValueRole.Cursor => "and AFTER takes a cursor, which is text",
            _ => $"and '{value.Name}' is a '{value.Type.Display}'",
        };
        var type = argument.IsList ? parameter.Type : parameter.Whole;
        if (parameter.IsCancellation || !TypeFit.Sends(type, value.Type))
            return of;
        bool mayBeNull = argument.IsList && parameter.IsList ? parameter.IsNullable : type.IsNullable;
        if (!mayBeNull)
            return null;
        return value switch
        {
            { Role: ValueRole.Number or ValueRole.RowId } or { Role: ValueRole.Compared } when argument.IsList || value.Role != ValueRole.Compared => $"and {value.Name} takes no null",
            { Role: ValueRole.Compared, Compare.Operator: CompareOperator.Equal or CompareOperator.NotEqual } => null,
            { Role: ValueRole.Compared } => $"and {CompareOperators.Text(value.Compare!.Operator)} takes no null",
            { Role: ValueRole.Written, Type.IsNullable: false } => $"and '{value.Name}' takes no null",
            _ => null,
        };
    }

    // A value is of the field's type; null is asked for by a nullable one where the column can be null, and otherwise by nobody.
    private static string Wanted(TextValue value) => value.Role == ValueRole.Compared && value.Type.IsNullable && value.Compare!.Operator is not (CompareOperator.Equal or CompareOperator.NotEqual)
        ? value.Type.Display.TrimEnd('?')
        : value.Type.Display;
}
