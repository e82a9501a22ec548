using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;
using Lux.Schema.Generators.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Lux.Schema.Generators.Mistakes;

/// <summary>A call of ours whose task is taken for its result, a Task for a ValueTask, a stream for a task; and what is made or closed otherwise here. LUX3013.</summary>
internal static class TaskMistakes
{
    /// <summary>A call, or the reply of a command, where C# wants another type.</summary>
    public static Mistake? OfValue(ExpressionSyntax expression, SemanticModel model)
    {
        var info = model.GetTypeInfo(expression);
        if (LuxCalls.Is(info.Type, "RespValue"))
        {
            string? method = info.ConvertedType?.SpecialType switch
            {
                SpecialType.System_Int64 or SpecialType.System_Int32 => "AsInt64",
                SpecialType.System_Double => "AsDouble",
                SpecialType.System_String => "AsString",
                _ => null,
            };
            return method is null ? null : new(RuleIds.NoSuchCall, expression, "A reply says what it holds by a method", expression is AwaitExpressionSyntax ? $"write ({Words.Code(expression)}).{method}()" : $"write {Words.Code(expression)}.{method}()");
        }

        if (!LuxCalls.IsTask(info.Type) || Called(expression, model) is not { } name)
            return null;
        return info.ConvertedType is INamedTypeSymbol { Name: "Task" } && LuxCalls.IsTask(info.ConvertedType)
            ? new(RuleIds.NoSuchCall, expression, $"'{name}' gives a ValueTask, and here goes a Task", $"write {Words.Code(expression)}.AsTask()")
            : new(RuleIds.NoSuchCall, expression, $"'{name}' gives a task, and here goes its result", $"write await {Words.Code(expression)}");
    }

    /// <summary>A call among the arguments of another that wants tasks.</summary>
    public static Mistake? OfArgument(ArgumentSyntax argument, SemanticModel model) =>
        model.GetTypeInfo(argument.Expression).Type is INamedTypeSymbol { Name: "ValueTask" } type && LuxCalls.IsTask(type)
        && Called(argument.Expression, model) is { } name && argument.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "WhenAll" or "WhenAny" or "WaitAll" or "WaitAny" } }
            ? new(RuleIds.NoSuchCall, argument, $"'{name}' gives a ValueTask, and here goes a Task", $"write {Words.Code(argument)}.AsTask()")
            : null;

    /// <summary>A stream that is awaited.</summary>
    public static Mistake? OfAwait(AwaitExpressionSyntax awaited, SemanticModel model) =>
        Called(awaited.Expression, model) is { } name && model.GetTypeInfo(awaited.Expression).Type is { Name: "IAsyncEnumerable" }
            ? new(RuleIds.NoSuchCall, awaited, $"'{name}' gives one after the other, and no task", $"write await foreach (var each in {Words.Code(awaited.Expression)})")
            : null;

    /// <summary>A database that is made by its constructor.</summary>
    public static Mistake? OfCreation(BaseObjectCreationExpressionSyntax made, SemanticModel model) =>
        model.GetTypeInfo(made).Type is { } type && LuxCalls.Is(type, KnownNames.LuxDatabase)
            ? new(RuleIds.NoSuchCall, made, $"'{type.Name}' is made over a connection that is there", $"write await {type.Name}.ConnectAsync({(made.ArgumentList?.Arguments is [var only] ? Words.Code(only) : "..")})")
            : null;

    /// <summary>What a database or connection is asked to do that it does otherwise.</summary>
    public static Mistake? OfConnection(SimpleNameSyntax name, INamedTypeSymbol type)
    {
        if (!LuxCalls.Is(type, "LuxConnection") && !LuxCalls.Is(type, KnownNames.LuxDatabase))
            return null;
        string called = name.Identifier.Text;
        string? fix = called switch
        {
            "Dispose" or "Close" or "CloseAsync" or "Disconnect" or "DisconnectAsync" => "write await ..DisposeAsync(), or await using where it is made",
            "Open" or "OpenAsync" or "Reconnect" or "ReconnectAsync" => "leave it out: ConnectAsync opened it, and it connects again by itself",
            "Ping" or "PingAsync" => "write await ..ExecuteAsync(\"PING\")",
            _ => null,
        };
        return fix is null ? null : new(RuleIds.NoSuchCall, name, $"'{type.Name}' has no '{called}'", fix);
    }

    private static string? Called(ExpressionSyntax expression, SemanticModel model) =>
        expression is InvocationExpressionSyntax call && model.GetSymbolInfo(call).Symbol is IMethodSymbol method && (LuxCalls.IsOurs(method) || LuxCalls.Is(method.ContainingType, "KeySpace`2") || LuxCalls.Is(method.ContainingType, "Topic`2")) ? method.Name : null;
}
