using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Writes the static lambda that reads one result. C# evaluates arguments and initializers in the order written, which is the order of the reply.</summary>
internal static class ReadEmitter
{
    public static string Lambda(QueryMethod method, SentText sent, CodeNames names)
    {
        string from = TextStructEmitter.Free("from", method);
        var read = sent.Read!;
        string body = read.Made switch
        {
            Made.Value => Value(read.Values[0], from, names),
            Made.Tuple => $"({string.Join(", ", read.Values.Select(value => Value(value, from, names)))})",
            _ => Projection(method, read, from, names),
        };
        return $"static {Type(method, sent, names)} (ref {names.Runtime("RowDecoder")} {from}) => {body}";
    }

    // What the method gives, but of a single result that may not be there the result itself.
    private static string Type(QueryMethod method, SentText sent, CodeNames names)
    {
        var whole = method.Result.Element!.Part.Type;
        bool isNullable = whole.IsNullable && sent.End is not (QueryEnd.FirstOrNull or QueryEnd.FirstOrDefault) || (whole.IsNullable && sent.Read!.Made == Made.Value && sent.Read.Values[0].Type.IsNullable);
        return names.Type(whole.FullName) + (isNullable ? "?" : "");
    }

    private static string Projection(QueryMethod method, ReadPlan read, string from, CodeNames names)
    {
        string type = names.Type(method.Result.Element!.Part.Type.FullName);
        string[] arguments = [.. read.Values.Where(value => value.IsParameter).Select(value => $"{Argument(value)}: {Value(value, from, names)}")];
        string[] members = [.. read.Values.Where(value => !value.IsParameter).Select(value => $"{Identifiers.Escape(value.Member)} = {Value(value, from, names)}")];
        bool inOrder = !read.Values.SkipWhile(value => value.IsParameter).Any(value => value.IsParameter);
        if (inOrder)
            return $"new {type}({string.Join(", ", arguments)})" + (members.Length == 0 ? "" : $" {{ {string.Join(", ", members)} }}");
        // Members of both kinds by turns: values first.
        string values = string.Join(" ", read.Values.Select((value, i) => $"var value{i} = {Value(value, from, names)};"));
        string given = string.Join(", ", read.Values.Select((value, i) => (value, i)).Where(entry => entry.value.IsParameter).Select(entry => $"{Argument(entry.value)}: value{entry.i}"));
        string set = string.Join(", ", read.Values.Select((value, i) => (value, i)).Where(entry => !entry.value.IsParameter).Select(entry => $"{Identifiers.Escape(entry.value.Member)} = value{entry.i}"));
        return $"{{ {values} return new {type}({given}) {{ {set} }}; }}";
    }

    private static string Argument(ReadValue value) => Identifiers.Escape(value.Parameter);

    private static string Value(ReadValue value, string from, CodeNames names)
    {
        if (value.Row != ReadRow.None)
        {
            string row = names.Type(value.Type.FullName);
            string verb = value.Row switch
            {
                ReadRow.Queried => "Row",
                ReadRow.Joined => "Joined",
                ReadRow.JoinedOrNull => "JoinedOrNull",
                _ => "JoinedValueOrNull",
            };
            return $"{names.Runtime("QueryText")}.{verb}<{row}, {row}.{KnownNames.Columns}>(ref {from})";
        }

        return ValueCode.Read(value.Type, from, names);
    }
}
