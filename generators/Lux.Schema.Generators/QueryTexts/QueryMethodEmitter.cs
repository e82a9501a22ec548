using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Writes the body of a query method; that of one whose text is wrong throws.</summary>
internal static class QueryMethodEmitter
{
    public static void Emit(CodeWriter code, BuiltQuery query, string text, CodeNames names)
    {
        var method = query.Method;
        code.Line(CodeFile.Attributes(names));
        if (query.Sent is not { } sent)
        {
            string rules = string.Join(", ", query.Findings.Where(finding => !finding.IsWarning).Select(finding => finding.Rule).Distinct());
            string message = rules.Length > 0 ? $"The text of '{method.Name}' is wrong: {rules} says how." : $"The text of '{method.Name}' cannot be read.";
            code.Line($"{names.Type(method.Head)} =>");
            code.Indented([$"throw new {names.Runtime("InvalidOperationException")}({Literals.Of(message)});"]);
            return;
        }

        string[] guarded = [.. method.Parameters.Where(parameter => parameter is { IsCancellation: false, IsList: false, IsReference: true, IsNullable: false }).Select(parameter => parameter.Name)];
        string[] call = Call(method, sent, text, names);
        call[call.Length - 1] += ";";
        if (guarded.Length == 0)
        {
            code.Line($"{names.Type(method.Head)} =>");
            code.Indented(call);
        }
        else
        {
            code.Open(names.Type(method.Head));
            foreach (string name in guarded)
                code.Line($"{names.Runtime("ArgumentNullException")}.ThrowIfNull({Identifiers.Escape(name)});");
            code.Line("return " + call[0]);
            code.Indented(call.Skip(1));
            code.Close();
        }

        code.Line();
        TextStructEmitter.Emit(code, method, sent, text, names);
    }

    // The call, in lines.
    private static string[] Call(QueryMethod method, SentText sent, string text, CodeNames names)
    {
        string runtime = names.Runtime("QueryText");
        string token = method.Parameters.FirstOrDefault(parameter => parameter.IsCancellation) is { } cancellation ? Identifiers.Escape(cancellation.Name) : "default";
        string asTask = method.Result.Wrapper == ResultWrapper.Task ? ".AsTask()" : "";
        string words = $"new {text}({string.Join(", ", TextStructEmitter.Parameters(method, sent).Select(parameter => TextStructEmitter.Argument(parameter, names)))})";
        string table = $"this.{sent.Property}";
        if (sent.Read is not { } read)
        {
            string verb = sent.End == QueryEnd.Count ? "" : $"{names.Runtime("TextVerb")}.{sent.Verb}, ";
            return [$"{runtime}.{sent.End}Async({table}, {verb}{words}, {token}){asTask}"];
        }

        string isCut = sent.IsCut ? "true" : "false";
        string query = $"{runtime}.Query({table}, {words}, {names.Runtime("TextShape")}.{read.Shape}, {ReadEmitter.Lambda(method, sent, names)})";
        if (sent.End == QueryEnd.FirstOrNull)
            return [$"{runtime}.FirstOrNullAsync(", $"    {query},", $"    isCut: {isCut},", $"    {token}){asTask}"];
        string end = sent.End switch
        {
            QueryEnd.Array => $".ToArrayAsync({token})",
            QueryEnd.First => $".FirstAsync(isCut: {isCut}, {token})",
            QueryEnd.FirstOrDefault => $".FirstOrDefaultAsync(isCut: {isCut}, {token})",
            QueryEnd.Page => $".PageAsync({token})",
            QueryEnd.Enumerable => $".AsAsyncEnumerable(inPages: {(sent.GoesInPages ? "true" : "false")}, {token})",
            _ => throw new ArgumentOutOfRangeException(nameof(sent), sent.End, "no such end"),
        };
        return [query, $"    {end}{asTask}"];
    }
}
