using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Emit;

/// <summary>
/// Writes the row reader. A row holds the key and then the columns in declared order; C# evaluates arguments and initializers in the order
/// written, so one expression reads it, with the key ahead where it is not declared first.
/// </summary>
internal static class ReaderEmitter
{
    public static void Emit(CodeWriter code, BuiltTable table, CodeNames names, string codec)
    {
        var members = table.Declaration.Members;
        bool keyIsFirst = members[0].Name == KnownNames.Key;
        var arguments = Arguments(members, member => Value(member, table, names, keyIsFirst) ?? "default!");
        var initializers = members
            .Where(member => !member.IsParameter)
            .Select(member => (member, value: Value(member, table, names, keyIsFirst) ?? (member.IsRequired ? "default!" : null)))
            .Where(entry => entry.value is not null)
            .Select(entry => $"{Identifiers.Escape(entry.member.Name)} = {entry.value},")
            .ToList();

        string row = table.Declaration.Address.Type.Name;
        string head = $"static {row} {codec}.Read(ref {names.Runtime("RowDecoder")} from)";
        CodeFile.AllowRefused(code, members);
        if (keyIsFirst)
        {
            EmitCreation(code, $"{head} => new(", arguments, initializers);
            return;
        }

        code.Open(head);
        code.Line($"var id = from.ReadId<{row}>();");
        EmitCreation(code, "return new(", arguments, initializers);
        code.Close();
    }

    /// <summary>The arguments of the constructor. Behind a parameter that is left out they are named.</summary>
    internal static List<string> Arguments(IEnumerable<MemberDeclaration> members, Func<MemberDeclaration, string> value)
    {
        var parameters = members.Where(member => member.IsParameter).ToList();
        int leftOut = parameters.FindIndex(IsLeftOut);
        return [.. parameters
            .Select((member, i) => IsLeftOut(member) ? "" : leftOut >= 0 && i > leftOut ? $"{Identifiers.Escape(member.Parameter!)}: {value(member)}" : value(member))
            .Where(argument => argument.Length > 0)];

        static bool IsLeftOut(MemberDeclaration member) => member is { IsNotMapped: true, IsOptional: true };
    }

    internal static void EmitCreation(CodeWriter code, string head, List<string> arguments, List<string> initializers)
    {
        string end = initializers.Count == 0 ? ");" : ")";
        code.Line(arguments.Count == 0 ? head + end : head);
        code.Indented(arguments.Select((argument, i) => argument + (i == arguments.Count - 1 ? end : ",")));
        if (initializers.Count == 0)
            return;
        code.Line("{");
        code.Indented(initializers);
        code.Line("};");
    }

    /// <summary>The expression that reads a member; null for one that is no column.</summary>
    private static string? Value(MemberDeclaration member, BuiltTable table, CodeNames names, bool keyIsFirst)
    {
        if (member.Name == KnownNames.Key)
            return keyIsFirst ? $"from.ReadId<{table.Declaration.Address.Type.Name}>()" : "id";
        if (!table.Members.Contains(member))
            return null;
        // A constructor that says so has its own way with a null.
        return ValueCode.Read(member.Type, "from", names) + (member.ParameterTakesNoNull ? "!" : "");
    }
}
