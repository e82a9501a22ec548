using Lux.Schema.Generators.Analyzers;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>The rules, in the order of their ids.</summary>
internal static class AllRules
{
    /// <summary>Those about code alone.</summary>
    public static readonly DiagnosticDescriptor[] All = [.. Analyzers.Rules.All, .. QueryRules.All, .. MistakeRules.All.Except(QueryRules.All), .. UseRules.All, InterpolatedTextCheck.Interpolated];

    /// <summary>With those that need scripts beside the code, and that about the project.</summary>
    public static readonly DiagnosticDescriptor[] WithMigrations = [.. All.Concat(MigrationRules.All).Append(LanguageVersionCheck.LanguageTooOld).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
