using Lux.Schema.Generators.Analyzers;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>The rules of every family, in the order of their ids.</summary>
internal static class AllRules
{
    public static readonly DiagnosticDescriptor[] All = [.. Analyzers.Rules.All, .. QueryRules.All];
}
