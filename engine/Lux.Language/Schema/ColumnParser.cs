using System.Globalization;

namespace Lux.Language;

/// <summary>Reads one column, <c>name:type[:modifier]...</c>.</summary>
internal static class ColumnParser
{
    public static bool TryParse(string spec, out Column? column, out LuxError? error)
    {
        column = null;
        var parts = Split(spec);
        if (parts.Count < 2) return Fail(LuxError.Of(ErrorCode.InvalidFieldSpec, Quoted.Of(spec)), out error);
        if (!Names.IsColumnName(parts[0])) return Fail(Names.WrongColumn(parts[0]), out error);
        if (!TryType(parts[0], parts[1], out var made, out error)) return false;
        bool hasRule = false;
        for (int i = 2; i < parts.Count; i++)
        {
            if (!ModifierParser.TryParse(parts[i], out var modifier, out error)) return false;
            if (modifier!.Kind is ModifierKind.Default && made.Default is not null) return Fail(LuxError.Of(ErrorCode.ClauseTwice, "default"), out error);
            if (modifier.Kind is ModifierKind.OnDelete && hasRule) return Fail(LuxError.Of(ErrorCode.ClauseTwice, "ondelete"), out error);
            hasRule |= modifier.Kind is ModifierKind.OnDelete;
            made = modifier.Set(made);
        }
        error = SchemaCheck.CheckColumn(made);
        if (error is not null) return false;
        column = made;
        return true;
    }

    // Splits at colons that stand neither in parentheses nor in a JSON string within them.
    private static List<string> Split(string spec)
    {
        List<string> parts = [];
        int start = 0, depth = 0;
        bool quoted = false;
        for (int i = 0; i < spec.Length; i++)
        {
            char c = spec[i];
            if (quoted)
            {
                if (c == '\\') i++;
                else if (c == '"') quoted = false;
            }
            else if (c == '"' && depth > 0) quoted = true;
            else if (c == '(') depth++;
            else if (c == ')') depth--;
            else if (c == ':' && depth == 0)
            {
                parts.Add(spec.Substring(start, i - start));
                start = i + 1;
            }
        }
        parts.Add(spec.Substring(start));
        return parts;
    }

    /// <summary>Reads a type: the column named <paramref name="name"/> with it and nothing else.</summary>
    internal static bool TryType(string name, string text, out Column column, out LuxError? error)
    {
        column = new() { Name = name, Type = ColumnType.Str };
        error = null;
        if (TryArgument(text, "ref", out string target))
        {
            if (!Names.IsName(target)) return Fail(Names.TooLong(target) ?? LuxError.Of(ErrorCode.InvalidReferencedTableName, Quoted.Of(target)), out error);
            column = column with { Type = ColumnType.Ref, Target = target };
            return true;
        }
        if (TryArgument(text, "vector", out string size) && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int dimension) && dimension is > 0 and <= Limits.VectorDimension)
        {
            column = column with { Type = ColumnType.Vector, Dimension = dimension };
            return true;
        }
        if (!TypeNames.TryParse(text, out var type)) return Fail(LuxError.Of(ErrorCode.UnknownFieldType, Quoted.Of(text)), out error);
        column = column with { Type = type };
        return true;
    }

    /// <summary>Reads <c>word(argument)</c>.</summary>
    internal static bool TryArgument(string text, string word, out string argument)
    {
        bool matches = text.Length >= word.Length + 2 && text.StartsWith(word, StringComparison.Ordinal) && text[word.Length] == '(' && text[text.Length - 1] == ')';
        argument = matches ? text.Substring(word.Length + 1, text.Length - word.Length - 2) : "";
        return matches;
    }

    private static bool Fail(LuxError e, out LuxError? error)
    {
        error = e;
        return false;
    }
}
