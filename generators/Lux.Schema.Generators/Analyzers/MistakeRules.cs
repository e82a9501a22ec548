using System.Collections.Immutable;
using Lux.Schema.Generators.Mistakes;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>The rules of queries that C# does not compile, as the compiler shows them.</summary>
internal static class MistakeRules
{
    private const string Category = "Lux.Query";
    private const string Message = "{0}: {1}";

    public static readonly DiagnosticDescriptor ValueDoesNotFit = Rule(
        RuleIds.ValueDoesNotFit,
        "The value or operator does not fit the column",
        "A column is compared with values of its own type, by the operators that the engine has for it.");

    public static readonly DiagnosticDescriptor ColumnIsNoValue = Rule(
        RuleIds.ColumnIsNoValue,
        "A column is taken for its value",
        "In the function of a query a column stands for itself: the engine compares it, and what it holds is known in the rows that are read.");

    public static readonly DiagnosticDescriptor NoSuchCall = Rule(
        RuleIds.NoSuchCall,
        "The call is none of a query's, or comes at another place",
        "A query is no list: its calls are those that the engine can do, in the order in which it does them.");

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All = [ValueDoesNotFit, ColumnIsNoValue, NoSuchCall, QueryRules.NotGrouped];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = All.ToImmutableDictionary(rule => rule.Id);

    public static Diagnostic Diagnostic(Mistake mistake) => Microsoft.CodeAnalysis.Diagnostic.Create(ById[mistake.Rule], mistake.Place.GetLocation(), mistake.Problem, mistake.Fix);

    private static DiagnosticDescriptor Rule(string id, string title, string description) =>
        new(id, title, Message, Category, DiagnosticSeverity.Error, isEnabledByDefault: true, description, $"docs/rules/{id}.md");
}
