using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Emit;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Writes the bodies of the query methods of a class, each followed by the words that it sends.</summary>
internal static class QueryClassEmitter
{
    /// <summary>What the hint name of the file adds to the class's.</summary>
    public const string Suffix = ".Queries";

    public static SourceFile Emit(QueryClass found, EquatableArray<string> collisions)
    {
        var address = found.Address;
        var texts = TextNames(found);
        var names = new CodeNames(address, [], texts.Where(name => name.Length > 0));
        var code = CodeFile.Begin(
            address,
            names,
            found.Queries.SelectMany(query => query.Method.Experiments),
            "System",
            "System.CodeDom.Compiler",
            "System.Collections.Generic",
            "System.Diagnostics.CodeAnalysis",
            "System.Threading",
            "System.Threading.Tasks",
            "Lux.Schema",
            "Lux.Schema.Generated");
        if (found.Queries.Any(query => query.Method.IsOblivious))
            CodeFile.NoNullableWarnings(code);
        CodeFile.OpenContainers(code, address);
        code.Open($"partial {address.Type.Keyword} {address.Type.Name}");
        for (int i = 0; i < found.Queries.Count; i++)
        {
            if (i > 0)
                code.Line();
            QueryMethodEmitter.Emit(code, found.Queries[i], texts[i], names);
        }

        code.Close();
        CodeFile.CloseContainers(code, address);
        return new(HintName.Of(address.MetadataName, collisions, Suffix), code.ToString());
    }

    // HistoryAsync's words are HistoryText; of overloads, and where the user has such a name, the next one with a number.
    private static List<string> TextNames(QueryClass found)
    {
        var taken = new HashSet<string>(found.Queries[0].Method.TakenNames.Concat(found.Address.NestedNames), StringComparer.Ordinal);
        var texts = new List<string>();
        foreach (var query in found.Queries)
        {
            string method = query.Method.Name;
            string stem = (method.EndsWith("Async", StringComparison.Ordinal) && method.Length > 5 ? method.Substring(0, method.Length - 5) : method) + "Text";
            string name = stem;
            for (int i = 2; query.Sent is not null && !taken.Add(name); i++)
                name = stem + i;
            texts.Add(query.Sent is null ? "" : name);
        }

        return texts;
    }
}
