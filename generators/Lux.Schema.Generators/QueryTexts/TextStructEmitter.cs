using System.Text;
using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Writes the struct that holds the values of one call and writes the words of the text, its constants encoded already.</summary>
internal static class TextStructEmitter
{
    /// <summary>The parameters whose values are sent.</summary>
    public static IEnumerable<(QueryParameter Parameter, ListPiece? List)> Parameters(QueryMethod method, SentText sent) =>
        from parameter in method.Parameters
        where !parameter.IsCancellation
        select (parameter, sent.Pieces.OfType<ListPiece>().FirstOrDefault(piece => piece.Parameter == parameter.Name));

    /// <summary>A parameter as the method hands it on.</summary>
    public static string Argument((QueryParameter Parameter, ListPiece? List) entry, CodeNames names)
    {
        string name = Identifiers.Escape(entry.Parameter.Name);
        return entry.List is { } list ? $"new {names.Runtime("TextList")}<{names.Type(list.Form.Element)}>({name}, nameof({name}))" : name;
    }

    /// <summary>A name that no parameter has.</summary>
    public static string Free(string name, QueryMethod method)
    {
        while (method.Parameters.Any(parameter => parameter.Name == name))
            name += "_";
        return name;
    }

    public static void Emit(CodeWriter code, QueryMethod method, SentText sent, string text, CodeNames names)
    {
        string interfaceName = names.Runtime("IQueryText");
        string to = Free("to", method);
        string declared = string.Join(", ", Parameters(method, sent).Select(entry => $"{Type(entry, names)} {Identifiers.Escape(entry.Parameter.Name)}"));
        code.Line(CodeFile.Attributes(names));
        code.Open($"private readonly struct {text}({declared}) : {interfaceName}");
        string[] joined = [.. (sent.Read?.Values ?? default).Where(value => value.Row is not (ReadRow.None or ReadRow.Queried)).Select(value => names.Type(value.Type.FullName))];
        if (joined.Length > 0)
        {
            string tables = string.Join(", ", joined.Select(row => $"{names.Runtime("QueryText")}.TableOf<{row}, {row}.{KnownNames.Columns}>()"));
            string descriptor = names.Runtime("TableDescriptor");
            code.Line($"static {names.Runtime("IReadOnlyList")}<{descriptor}> {interfaceName}.Joined {{ get; }} = new {descriptor}[] {{ {tables} }};");
            code.Line();
        }

        code.Line($"int {interfaceName}.Count => {Count(sent)};");
        code.Line();
        code.Open($"void {interfaceName}.Write({names.Runtime("RespWriter")} {to})");
        int nullables = 0;
        foreach (var piece in sent.Pieces)
        {
            // The name of a pattern lives to the end of the method.
            string given = piece is NullablePiece ? Free(++nullables == 1 ? "given" : "given" + nullables, method) : "";
            Emit(code, piece, given, to, names);
        }

        code.Close();
        code.Close();
    }

    private static string Type((QueryParameter Parameter, ListPiece? List) entry, CodeNames names) => entry switch
    {
        { List: { } list } => $"{names.Runtime("TextList")}<{names.Type(list.Form.Element)}>",
        { Parameter.Whole: var type } => names.Type(type.FullName) + (type.IsNullable ? "?" : ""),
    };

    private static string Count(SentText sent)
    {
        int constant = sent.Pieces.Sum(piece => piece switch
        {
            ConstantPiece { Words: var words } => words.Count,
            ValuePiece => 1,
            NullablePiece { IfGiven: var given } => given.Count + 1,
            _ => 0,
        });
        var terms = new List<string>();
        if (constant > 0 || sent.Pieces.Count == 0)
            terms.Add(constant.ToString(System.Globalization.CultureInfo.InvariantCulture));
        foreach (var piece in sent.Pieces)
        {
            if (piece is ListPiece list)
                terms.Add(Identifiers.Escape(list.Parameter) + ".Count");
            else if (piece is NullablePiece nullable && nullable.IfNull.Count != nullable.IfGiven.Count + 1)
                terms.Add($"({Identifiers.Escape(nullable.Parameter)} is null ? {nullable.IfNull.Count - nullable.IfGiven.Count - 1} : 0)");
        }

        return string.Join(" + ", terms);
    }

    private static void Emit(CodeWriter code, TextPiece piece, string given, string to, CodeNames names)
    {
        switch (piece)
        {
            case ConstantPiece constant:
                code.Line($"{to}.Raw({Encoded(constant.Words)});");
                break;
            case ValuePiece value:
                code.Line($"{Form(value.Form, names)}.Write({to}, {Identifiers.Escape(value.Parameter)});");
                break;
            case NullablePiece nullable:
                code.Open($"if ({Identifiers.Escape(nullable.Parameter)} is {{ }} {given})");
                if (nullable.IfGiven.Count > 0)
                    code.Line($"{to}.Raw({Encoded(nullable.IfGiven)});");
                code.Line($"{Form(nullable.Form, names)}.Write({to}, {given});");
                code.Close();
                code.Open("else");
                code.Line($"{to}.Raw({Encoded(nullable.IfNull)});");
                code.Close();
                break;
            case ListPiece list:
                code.Line($"{Identifiers.Escape(list.Parameter)}.Write({to}, {Literals.Of(list.Field)}u8, {Literals.Of(list.Present)}u8, {Form(list.Form, names)});");
                break;
        }
    }

    private static string Form(ValueForm form, CodeNames names)
    {
        // The form of text takes nulls, which a list of string does not have.
        if (form.Type is { Kind: Declarations.ColumnKind.String, Conversion: null } && !form.Element.EndsWith("?", StringComparison.Ordinal))
            return $"{names.Runtime("ValueText")}.Text";
        string text = ValueCode.Text(form.Type, names);
        return form.IsNullable ? $"{names.Runtime("ValueText")}.{(form.Type.IsValueType ? "OrNull" : "OrNullObject")}({text})" : text;
    }

    // Arguments as they go over the wire: $5\r\nWHERE\r\n.
    private static string Encoded(EquatableArray<string> words)
    {
        var text = new StringBuilder();
        foreach (string word in words)
            text.Append('$').Append(Encoding.UTF8.GetByteCount(word)).Append("\r\n").Append(word).Append("\r\n");
        return Literals.Of(text.ToString()) + "u8";
    }
}
