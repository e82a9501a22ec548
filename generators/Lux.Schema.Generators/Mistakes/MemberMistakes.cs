using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>A member that a column, a set of columns or a query does not have. LUX3012, LUX3013.</summary>
internal static class MemberMistakes
{
    private const string Conditions = "==, !=, In, <, >, StartsWith and Contains";

    public static Mistake? Of(MemberAccessExpressionSyntax access, SemanticModel model)
    {
        string name = access.Name.Identifier.Text;
        if (Token.Of(access.Expression, model) is { } column)
            return Has(column, name) ? Arguments(column, name, access.Name) : OfToken(column, name, access.Name, model);
        if (model.GetTypeInfo(access.Expression).Type is not INamedTypeSymbol type)
            return null;
        if (Record(type) is { } record)
            return OfColumns(access, type, record, model);
        if (LuxCalls.RowOfId(type) is { } row)
            return new(RuleIds.NoSuchCall, access.Name, $"An Id<{row.Name}> is the number of a row, not the row", "read the row with FindAsync(id), or bring it along with Include");
        return CallMistakes.Of(access, type, model);
    }

    /// <summary>A member of a value, asked of a column.</summary>
    public static Mistake? OfToken(Token column, string member, SyntaxNode place, SemanticModel model)
    {
        string problem = $"{column.Name} is the column itself, and has no '{member}'";
        if (Followed(column, member) is { } included && column.Syntax is MemberAccessExpressionSyntax { Expression: var row } reference)
            return new(RuleIds.ColumnIsNoValue, place, $"{column.Name} is the id of a '{included.Name}', not its row", $"bring the row along with .Include({row} => {row}.{reference.Name}); its columns are the second of (row, included) => included.{member}");
        string fix = (column.Plain.Name, member) switch
        {
            (_, "HasValue") => $"write {column.Syntax}.IsNotNull",
            (_, "Value" or "GetValueOrDefault") => "leave it out: the column is compared as it is",
            ("DateTimeOffset" or "DateTime" or "DateOnly", "Year" or "Month" or "Day" or "Date" or "DayOfYear" or "DayOfWeek" or "Hour" or "Minute" or "TimeOfDay") => $"ask for the time between: {column.Syntax} >= from & {column.Syntax} < to",
            ("DateTimeOffset" or "DateTime" or "DateOnly" or "TimeSpan", _) when member.StartsWith("Add", StringComparison.Ordinal) || member == "Subtract" => "calculate on the value's side, so that the column stands alone before the operator",
            (_, "CompareTo") when column.IsOrdered => $"write {column.Syntax} < .. or {column.Syntax} > ..",
            ("String", "Length") => "the engine compares text as it is; keep the length in a column of its own where rows are found by it",
            ("String", _) => $"conditions of text are {Conditions}; keep in a column of its own what rows are found by",
            _ when column.Is("JsonColumn`2") => "the engine does not look into JSON; keep in a column of its own what rows are found by",
            (_, "StartsWith" or "Contains" or "EndsWith") => "only text has StartsWith and Contains",
            (_, "Sum" or "Count" or "Min" or "Max" or "Avg" or "Average") => "aggregates are of groups: .GroupBy(..).Select(g => (g.Key, g.Count())), or of all rows: CountAsync(), MaxAsync(..)",
            _ => column.IsOrdered ? "compare it with a value: ==, !=, In, <, >" : "compare it with a value: ==, !=, In",
        };
        return new(RuleIds.ColumnIsNoValue, place, problem, Asked.Around(place, model) is { IsSelect: true } ? "select the column, and look into it in a second function: .Select(row => row.A, a => ..)" : fix);
    }

    // A member that there is, with other arguments.
    private static Mistake Arguments(Token column, string member, SyntaxNode place) => new(
        RuleIds.ColumnIsNoValue,
        place,
        $"'{member}' of a column takes {(member == "In" ? "values" : "one value")} and nothing else",
        member is "StartsWith" or "Contains" ? "leave the rest out: the engine compares text as it is, case and all" : "leave the rest out");

    private static bool Has(Token column, string member)
    {
        for (var at = column.Type; at is { SpecialType: not SpecialType.System_Object }; at = at.BaseType)
        {
            if (!at.GetMembers(member).IsEmpty)
                return true;
        }

        return false;
    }

    /// <summary>The record whose columns a type has; null for another.</summary>
    public static INamedTypeSymbol? Record(INamedTypeSymbol type) =>
        type is { Name: KnownNames.Columns or KnownNames.OptionalColumns, ContainingType: { } record } && TableReader.TableName(record) is not null ? record : null;

    private static Mistake OfColumns(MemberAccessExpressionSyntax access, INamedTypeSymbol type, INamedTypeSymbol record, SemanticModel model)
    {
        string name = access.Name.Identifier.Text;
        if (name is "Count" or "Sum" or "Min" or "Max" or "Avg" or "Average")
            return new(RuleIds.NotGrouped, access.Name, $"'{name}' is of many rows, and this function is of each one", "group them, .GroupBy(row => row.A).Select(g => (g.Key, g.Count())), or ask of all rows with CountAsync, SumAsync, MaxAsync ..");
        string[] columns = [.. type.GetMembers().OfType<IPropertySymbol>().Where(property => !property.IsStatic && property.DeclaredAccessibility == Accessibility.Public).Select(property => property.Name)];
        string fix = NearestName.Of(name, columns) is { } nearest ? $"write {access.Expression}.{nearest}" : $"it has {string.Join(", ", columns.Take(12))}";
        string problem = record.GetMembers(name).IsEmpty ? $"'{record.Name}' has no column '{name}'" : $"'{name}' of '{record.Name}' is no column, and the engine knows columns alone";
        return new(RuleIds.NoSuchCall, access.Name, problem, Asked.Around(access, model) is { IsSelect: true } && problem[problem.Length - 1] != '\'' ? "select the columns that it is made of, and make it in a second function" : fix);
    }

    // What a reference leads to, where that has the member.
    private static INamedTypeSymbol? Followed(Token column, string member) =>
        LuxCalls.RowOfId(column.Plain) is INamedTypeSymbol row && !column.Is("KeyColumn`1") && !row.GetMembers(member).IsEmpty && member is not ("Equals" or "ToString" or "GetHashCode") ? row : null;
}
