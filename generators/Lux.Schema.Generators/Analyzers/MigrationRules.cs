using System.Collections.Immutable;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>The migration rules as the compiler shows them.</summary>
internal static class MigrationRules
{
    private const string Category = "Lux.Migration";
    private const string Message = "{0}: {1}";

    public static readonly DiagnosticDescriptor Unmigrated = new(
        RuleIds.Unmigrated, "The records differ from the migrations", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "A program whose migrations do not lead to its records cannot work with the engine that it has migrated.", HelpLink(RuleIds.Unmigrated));

    public static readonly DiagnosticDescriptor NotAccepted = new(
        RuleIds.NotAccepted, "A destructive step is not acknowledged", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "What a drop loses cannot come back, so a script says in words that it is meant.", HelpLink(RuleIds.NotAccepted));

    public static readonly DiagnosticDescriptor DoesNotApply = new(
        RuleIds.DoesNotApply, "The script cannot be read or applied", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The scripts are replayed by the engine's own code at every build.", HelpLink(RuleIds.DoesNotApply));

    public static readonly DiagnosticDescriptor BrokenChain = new(
        RuleIds.BrokenChain, "The chain of migrations is broken", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "Each script follows one other, so that every engine goes the same way.", HelpLink(RuleIds.BrokenChain));

    public static readonly DiagnosticDescriptor PerhapsRenamed = new(
        RuleIds.PerhapsRenamed, "Perhaps a rename", Message, Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "A rename keeps the values; a drop and an addition loses them. Which it is only the author knows.", HelpLink(RuleIds.PerhapsRenamed));

    public static readonly DiagnosticDescriptor NeedsDefault = new(
        RuleIds.NeedsDefault, "Rows that are there have no value", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "The engine refuses to add a column that must have a value to a table with rows, unless a default gives them one.", HelpLink(RuleIds.NeedsDefault));

    public static readonly DiagnosticDescriptor Narrows = new(
        RuleIds.Narrows, "Rows may not convert to the narrower type", "{0}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true,
        "A narrower type takes a row only if its value is one of it; one row that is not stops the migration.", HelpLink(RuleIds.Narrows));

    public static readonly DiagnosticDescriptor Edited = new(
        RuleIds.Edited, "A script was changed that others build on", "{0}", Category, DiagnosticSeverity.Error, isEnabledByDefault: true,
        "An engine that has applied a script does not apply it again.", HelpLink(RuleIds.Edited));

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All = [Unmigrated, NotAccepted, DoesNotApply, BrokenChain, PerhapsRenamed, NeedsDefault, Narrows, Edited];

    private static string HelpLink(string id) => $"docs/rules/{id}.md";
}
