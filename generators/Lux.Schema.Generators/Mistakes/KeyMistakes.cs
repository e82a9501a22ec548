using Lux.Schema.Generators.Schemas;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>A call that keys, channels or limits do not have, or with other arguments than it takes. LUX3013.</summary>
internal static class KeyMistakes
{
    private const string KeySpace = "KeySpace`2", Topic = "Topic`2";

    /// <summary>A member that keys or channels do not have.</summary>
    public static Mistake? OfMember(SimpleNameSyntax name, INamedTypeSymbol type)
    {
        if (Value(type) is not { } value)
            return null;
        string row = value.Name, called = name.Identifier.Text;
        string? fix = LuxCalls.Is(type, Topic)
            ? called switch
            {
                "SendAsync" or "PushAsync" or "Publish" or "EmitAsync" or "SetAsync" => $"write PublishAsync(new {row}(..))",
                "ReceiveAsync" or "ListenAsync" or "Subscribe" or "ReadAsync" => "write await foreach (var message in ..SubscribeAsync(..))",
                _ => null,
            }
            : called switch
            {
                "FindAsync" or "ReadAsync" or "FirstAsync" or "FirstOrDefaultAsync" or "Get" or "TryGetAsync" => "write GetAsync(..), with what the key is named by",
                "InsertAsync" or "AddAsync" or "UpdateAsync" or "UpsertAsync" or "PutAsync" or "StoreAsync" or "SendAsync" => $"write SetAsync(new {row}(..)), which makes the key or replaces its value",
                "RemoveAsync" or "DelAsync" or "Remove" => "write DeleteAsync(..), with what the key is named by",
                "HasAsync" or "AnyAsync" or "ContainsAsync" or "ContainsKeyAsync" => "write ExistsAsync(..), with what the key is named by",
                "RenewAsync" or "TouchAsync" => "write ExpireAsync(.., time)",
                "Where" or "OrderBy" or "OrderByDescending" or "Select" or "Take" or "All" or "ToArrayAsync" or "ToListAsync" or "CountAsync" => $"a key is found by its name alone; what is searched, ordered or counted is a table: [Table(\"..\")] on '{row}'",
                _ => null,
            };
        return fix is null ? null : new(RuleIds.NoSuchCall, name, $"{(LuxCalls.Is(type, Topic) ? "Channels" : "Keys")} of '{row}' have no '{called}'", fix);
    }

    /// <summary>An argument that a call of keys, channels or limits does not take.</summary>
    public static Mistake? OfArgument(ArgumentSyntax argument, SemanticModel model)
    {
        if (argument.Parent?.Parent is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name: var name }, ArgumentList: var list } || model.GetTypeInfo(receiver).Type is not INamedTypeSymbol type)
            return null;
        string called = name.Identifier.Text;
        if (Time(argument, type, called, model) is { } time)
            return time;
        if (Value(type) is not { } value)
            return null;
        if (called is "SetAsync" or "PublishAsync")
            return list.Arguments.Any(each => SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(each.Expression).Type, value))
                ? new(RuleIds.NoSuchCall, name, $"'{called}' takes the {(called == "SetAsync" ? "value" : "message")} alone, whose members make the name of the {(called == "SetAsync" ? "key" : "channel")}", $"write {called}({list.Arguments.First(each => SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(each.Expression).Type, value))})")
                : new(RuleIds.NoSuchCall, name, $"'{called}' takes a '{value.Name}' as a whole", $"write {called}(new {value.Name}({string.Join(", ", list.Arguments.Select(each => Words.Code(each)))}))");
        if (argument.Expression is LambdaExpressionSyntax)
            return called == "SubscribeAsync" ? Handled(name, value) : null;
        string wanted = Wanted(model.GetSymbolInfo(list.Parent!), called);
        if (SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(argument.Expression).Type, value))
            return new(RuleIds.NoSuchCall, argument, $"'{called}' takes what the {What(type)} is named by, and not the '{value.Name}'", $"it is {called}({wanted})");
        return model.GetTypeInfo(argument.Expression).Type?.SpecialType == SpecialType.System_String && wanted.Length > 0
            ? new(RuleIds.NoSuchCall, argument, $"'{called}' puts the name of the {What(type)} together itself", $"it is {called}({wanted})")
            : null;
    }

    /// <summary>A function where messages are enumerated.</summary>
    public static Mistake? OfFunction(ArgumentSyntax argument, SemanticModel model) =>
        argument.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver, Name: { Identifier.Text: "SubscribeAsync" } name } }
        && model.GetTypeInfo(receiver).Type is INamedTypeSymbol type && Value(type) is { } value ? Handled(name, value) : null;

    // A time is no number.
    private static Mistake? Time(ArgumentSyntax argument, INamedTypeSymbol type, string called, SemanticModel model) =>
        (called is "TryAcquireAsync" && LuxCalls.Is(type, "LuxLimits") || called is "SetAsync" or "ExpireAsync" && LuxCalls.Is(type, KeySpace))
        && ((ArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument) > 0
        && model.GetTypeInfo(argument.Expression).Type is { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double }
            ? new(RuleIds.NoSuchCall, argument, $"'{called}' takes a time, and {Words.Of(argument.Expression)} is a number", $"write TimeSpan.FromSeconds({Words.Code(argument.Expression)})")
            : null;

    private static Mistake Handled(SimpleNameSyntax name, ITypeSymbol value) =>
        new(RuleIds.NoSuchCall, name, $"'SubscribeAsync' gives the messages one after the other, and calls nothing", $"write await foreach ({value.Name} message in ..SubscribeAsync(..)) and what is to be done in its body");

    private static string Wanted(SymbolInfo call, string called) =>
        (call.Symbol ?? call.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method
            ? string.Join(", ", method.Parameters.Where(parameter => !parameter.IsOptional && !(called == "ExpireAsync" && parameter.Type.Name == "TimeSpan")).Select(parameter => $"{Words.Of(parameter.Type)} {parameter.Name}"))
            : "";

    private static string What(INamedTypeSymbol type) => LuxCalls.Is(type, Topic) ? "channel" : "key";

    // The record of keys or channels.
    private static ITypeSymbol? Value(INamedTypeSymbol type)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Declarations.Symbols.IsRuntimeType(at, KeySpace) || Declarations.Symbols.IsRuntimeType(at, Topic))
                return at.TypeArguments[0];
        }

        return null;
    }
}
