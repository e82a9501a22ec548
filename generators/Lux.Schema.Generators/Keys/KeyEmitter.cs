using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Keys;

/// <summary>Writes the nested type with the keys or channels of a record, and the property that every database gets.</summary>
internal static class KeyEmitter
{
    /// <summary>The name of the file without its ending; a table may have one of the type's own name.</summary>
    public static string HintStem(BuiltKey key) => $"{key.Declaration.Address.MetadataName}.{key.Declaration.Nested}";

    public static SourceFile Emit(BuiltKey key, EquatableArray<string> collisions)
    {
        var declaration = key.Declaration;
        var address = declaration.Address;
        var names = new CodeNames(address, declaration.Members.Select(member => member.Name), [declaration.Nested]);
        var code = CodeFile.Begin(
            address,
            names,
            declaration.Experiments,
            "System",
            "System.CodeDom.Compiler",
            "System.Collections.Generic",
            "System.Diagnostics.CodeAnalysis",
            "System.Threading",
            "System.Threading.Tasks",
            "Lux.Schema",
            "Lux.Schema.Generated");
        string row = address.Type.Name;
        CodeFile.OpenContainers(code, address);
        code.Open($"partial {address.Type.Keyword} {row}");
        code.Doc($"<summary>The {(declaration.IsTopic ? "channels" : "keys")} <c>{CodeFile.Xml(declaration.Pattern)}</c>.</summary>");
        code.Line(CodeFile.Attributes(names));
        string codec = $"{names.Runtime("IValueCodec")}<{row}>";
        code.Open($"public sealed class {declaration.Nested} : {names.Runtime(declaration.IsTopic ? "Topic" : "KeySpace")}<{row}, {declaration.Nested}>, {codec}");
        code.Doc("<summary>Made by the database.</summary>");
        code.Doc("<param name=\"database\">The database.</param>");
        code.Open($"internal {declaration.Nested}({names.Runtime("LuxDatabase")} database) : base(database{(declaration.IsTopic ? "" : $", {declaration.ExpireSeconds}")})");
        code.Close();
        code.Line();
        EmitCodec(code, key, names, codec);
        code.Line();
        if (declaration.IsTopic)
            EmitSubscribe(code, key, names);
        else
            EmitKeys(code, key, names);
        code.Close();
        code.Close();
        CodeFile.CloseContainers(code, address);
        code.Line();
        EmitProperty(code, declaration, names);
        return new(HintName.Of(HintStem(key), collisions), code.ToString());
    }

    private static void EmitCodec(CodeWriter code, BuiltKey key, CodeNames names, string codec)
    {
        string row = key.Declaration.Address.Type.Name;
        var members = key.Declaration.Members;
        var stored = key.Declaration.Stored.ToList();
        code.Line($"static int {codec}.Count => {stored.Count};");
        code.Line();
        CodeFile.AllowRefused(code, Named(key));
        code.Line($"static string {codec}.NameOf({row} value) => NameOf({string.Join(", ", Named(key).Select(member => "value." + Identifiers.Escape(member.Name)))});");
        code.Line();
        CodeFile.AllowRefused(code, members);
        code.Open($"static void {codec}.Write({row} value, {names.Runtime("RowEncoder")} to)");
        foreach (var member in stored)
            code.Line(ValueCode.Write(member, "to", "value." + Identifiers.Escape(member.Name), names));
        code.Close();
        code.Line();
        CodeFile.AllowRefused(code, members);
        ReaderEmitter.EmitCreation(
            code,
            $"static {row} {codec}.Read(ref {names.Runtime("RowDecoder")} from) => new(",
            ReaderEmitter.Arguments(members, member => member.IsNotMapped ? "default!" : ValueCode.Read(member.Type, "from", names)),
            [.. stored.Where(member => !member.IsParameter).Select(member => $"{Identifiers.Escape(member.Name)} = {ValueCode.Read(member.Type, "from", names)},")]);
        code.Line();
        string text = string.Join(" + ", key.Parts.Select(part => part.Member is { } member
            ? $"{names.Runtime("KeyPart")}.{(member.Type.Kind is ColumnKind.EnumName or ColumnKind.EnumNumber ? "OfEnum" : "Of")}({Parameter(key, member)})"
            : Literals.Of(part.Text)));
        code.Doc($"<summary>The name of a {(key.Declaration.IsTopic ? "channel" : "key")}, without the database before it.</summary>");
        EmitParameterDocs(code, key);
        code.Line($"public static string NameOf({Parameters(key, names)}) => {text};");
    }

    private static void EmitKeys(CodeWriter code, BuiltKey key, CodeNames names)
    {
        string row = key.Declaration.Address.Type.Name;
        string task = names.Runtime("ValueTask");
        var (cancellation, value, expire) = (Free("cancellationToken", key), Free("found", key), Free("expire", key));
        string token = $"{names.Runtime("CancellationToken")} {cancellation} = default";
        string cancellationDoc = $"<param name=\"{cancellation}\">Ends the wait.</param>";
        code.Doc("<summary>The value, or null when the key is not there.</summary>");
        EmitParameterDocs(code, key);
        code.Doc(cancellationDoc);
        code.Line($"public async {task}<{row}?> GetAsync({Parameters(key, names, token)}) =>");
        code.Indented([$"await FindAsync({Name(key)}, {cancellation}).ConfigureAwait(false) is (true, var {value}) ? {value} : null;"]);
        code.Line();
        Emit("Whether the key is there.", "ExistsAsync", "HasAsync", "");
        code.Line();
        Emit("Removes the key; false when it was not there.", "DeleteAsync", "RemoveAsync", "");
        code.Line();
        Emit("Lets the key live on for a time from now; false when it is not there.", "ExpireAsync", "RenewAsync", $"{names.Runtime("TimeSpan")} {expire}, ");

        void Emit(string summary, string method, string inner, string more)
        {
            code.Doc($"<summary>{summary}</summary>");
            EmitParameterDocs(code, key);
            if (more.Length > 0)
                code.Doc($"<param name=\"{expire}\">How long, to the millisecond.</param>");
            code.Doc(cancellationDoc);
            code.Line($"public {task}<bool> {method}({Parameters(key, names, more + token)}) => {inner}({Name(key)}, {(more.Length > 0 ? expire + ", " : "")}{cancellation});");
        }
    }

    private static void EmitSubscribe(CodeWriter code, BuiltKey key, CodeNames names)
    {
        string cancellation = Free("cancellationToken", key);
        code.Doc("<summary>The messages of a channel, from the moment that the engine confirmed the subscription until the enumeration ends.</summary>");
        EmitParameterDocs(code, key);
        code.Doc($"<param name=\"{cancellation}\">Ends the enumeration.</param>");
        code.Line($"public {names.Runtime("IAsyncEnumerable")}<{key.Declaration.Address.Type.Name}> SubscribeAsync({Parameters(key, names, $"{names.Runtime("CancellationToken")} {cancellation} = default")}) => ReceiveAsync({Name(key)}, {cancellation});");
    }

    private static void EmitProperty(CodeWriter code, KeyDeclaration declaration, CodeNames names)
    {
        string row = declaration.Address.Type.Name;
        string modifier = declaration.Address.Reach == Reach.Public ? "public" : "internal";
        string nested = $"{declaration.Address.FullName}.{declaration.Nested}";
        code.Doc($"<summary>Adds the {(declaration.IsTopic ? "channels" : "keys")} of <see cref=\"{declaration.Address.FullName}\"/> to databases.</summary>");
        code.Line(CodeFile.Attributes(names));
        code.Open($"{modifier} static class {row.TrimStart('@')}{(declaration.IsTopic ? "Topic" : "KeySpace")}Members");
        code.Doc("<param name=\"database\">The database.</param>");
        code.Open($"extension({names.Runtime("LuxDatabase")} database)");
        code.Doc($"<summary>The {(declaration.IsTopic ? "channels" : "keys")} <c>{CodeFile.Xml(declaration.Pattern)}</c>.</summary>");
        code.Line($"public {nested} {row} => new(database);");
        code.Close();
        code.Close();
    }

    private static IEnumerable<MemberDeclaration> Named(BuiltKey key) =>
        key.Parts.Where(part => part.Member is not null).Select(part => part.Member!).Distinct();

    // Members that differ in the case of their first letter alone would be one parameter.
    private static string Parameter(BuiltKey key, MemberDeclaration member)
    {
        string name = Casing.CamelCase(member.Name);
        int before = Named(key).TakeWhile(other => other != member).Count(other => Casing.CamelCase(other.Name) == name);
        return Identifiers.Escape(name + new string('_', before));
    }

    private static string Parameters(BuiltKey key, CodeNames names, string more = "") =>
        string.Join(", ", Named(key).Select(member => $"{names.Type(member.Type.FullName)} {Parameter(key, member)}").Concat(more.Length > 0 ? [more] : []));

    private static string Free(string name, BuiltKey key)
    {
        while (Named(key).Any(member => Parameter(key, member) == name))
            name += "_";
        return name;
    }

    private static string Name(BuiltKey key) => $"NameOf({string.Join(", ", Named(key).Select(member => Parameter(key, member)))})";

    private static void EmitParameterDocs(CodeWriter code, BuiltKey key)
    {
        foreach (var member in Named(key))
            code.Doc($"<param name=\"{Parameter(key, member).TrimStart('@')}\">The <c>{member.Name}</c> of the {(key.Declaration.IsTopic ? "message" : "value")}.</param>");
    }
}
