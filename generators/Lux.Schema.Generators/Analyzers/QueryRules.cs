using System.Collections.Immutable;
using Lux.Schema.Generators.QueryTexts;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>The query rules as the compiler shows them.</summary>
internal static class QueryRules
{
    private const string Category = "Lux.Query";
    private const string Message = "{0}: {1}";

    public static readonly DiagnosticDescriptor TextDoesNotParse = Rule(
        RuleIds.TextDoesNotParse,
        "The query text does not parse",
        DiagnosticSeverity.Error,
        "The text is read by the engine's own parser when the program is built; what it refuses would be refused at run time.");

    public static readonly DiagnosticDescriptor UnknownName = Rule(
        RuleIds.UnknownName,
        "The text names no such table or column",
        DiagnosticSeverity.Error,
        "Tables are those of the database whose class has the method, columns those of its records, both as the engine spells them.");

    public static readonly DiagnosticDescriptor OperandType = Rule(
        RuleIds.OperandType,
        "The operator or constant does not fit the column",
        DiagnosticSeverity.Error,
        "The engine refuses an operator that the column's type does not have, and a constant that is no value of it.");

    public static readonly DiagnosticDescriptor ParameterDoesNotFit = Rule(
        RuleIds.ParameterDoesNotFit,
        "The parameters do not fit the text",
        DiagnosticSeverity.Error,
        "Every parameter in the text is one of the method's, of the type of the column that it is compared with or written to, and every one of the method's is used.");

    public static readonly DiagnosticDescriptor ResultDoesNotFit = Rule(
        RuleIds.ResultDoesNotFit,
        "The result does not fit the rows",
        DiagnosticSeverity.Error,
        "What the method gives is what the text answers: rows of its table, tuples with those joined, or its items.");

    public static readonly DiagnosticDescriptor NoIndex = Rule(
        RuleIds.NoIndex,
        "No index serves the query",
        DiagnosticSeverity.Warning,
        "Without an index the engine looks at every row until it has built one by itself, which it forgets when it is not used; a declared one is there from the first row on.");

    public static readonly DiagnosticDescriptor Unbounded = Rule(
        RuleIds.Unbounded,
        "The query reads a whole table at once",
        DiagnosticSeverity.Warning,
        "A query without WHERE and LIMIT grows with its table, until its reply is over the limit.");

    public static readonly DiagnosticDescriptor NoFilter = Rule(
        RuleIds.NoFilter,
        "All rows would change",
        DiagnosticSeverity.Error,
        "The engine takes no update or delete without a condition, for one is more often forgotten than not wanted.");

    public static readonly DiagnosticDescriptor NotGrouped = Rule(
        RuleIds.NotGrouped,
        "The column is not one of the groups",
        DiagnosticSeverity.Error,
        "Beside an aggregate a column has no one value, unless the rows are grouped by it.");

    public static readonly DiagnosticDescriptor VectorLength = Rule(
        RuleIds.VectorLength,
        "The vector has another length than its column",
        DiagnosticSeverity.Error,
        "All vectors of a column have the number of elements that [Vector] states; the engine refuses others.");

    public static readonly DiagnosticDescriptor Refused = Rule(
        RuleIds.Refused,
        "The client refuses the call",
        DiagnosticSeverity.Error,
        "The call throws before anything is sent, whatever the tables hold.");

    public static readonly DiagnosticDescriptor NullAsText = Rule(
        RuleIds.NullAsText,
        "NULL is taken for a text",
        DiagnosticSeverity.Warning,
        "Where a value stands NULL is a text of four letters to the engine. IS NULL and IS NOT NULL ask for null, and the pair NULL column writes it.");

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
        [TextDoesNotParse, UnknownName, OperandType, ParameterDoesNotFit, ResultDoesNotFit, NoIndex, Unbounded, NoFilter, NotGrouped, VectorLength, Refused, NullAsText];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = All.ToImmutableDictionary(rule => rule.Id);

    /// <summary>The diagnostic of a finding.</summary>
    /// <param name="finding">What is wrong.</param>
    /// <param name="location">Where.</param>
    /// <param name="isExact">Whether the location is the finding's place alone, which a fix may write over.</param>
    public static Diagnostic Diagnostic(QueryFinding finding, Location location, bool isExact)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        Add("replacement", isExact ? finding.Replacement : null);
        Add("addition", isExact || finding.Rule != RuleIds.NoFilter ? finding.Addition : null);
        Add("row", finding.IndexedRow);
        Add("members", finding.IndexMembers);
        return Microsoft.CodeAnalysis.Diagnostic.Create(ById[finding.Rule], location, properties.ToImmutable(), finding.Problem, finding.Fix);

        void Add(string name, string? value)
        {
            if (value is not null)
                properties.Add(name, value);
        }
    }

    private static DiagnosticDescriptor Rule(string id, string title, DiagnosticSeverity severity, string description) =>
        new(id, title, Message, Category, severity, isEnabledByDefault: true, description, $"docs/rules/{id}.md");
}
