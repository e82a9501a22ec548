using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Derives the finders of a table from its indexes: columns first, then composites, each in declared order. Of two with one name the first stays.</summary>
internal static class FinderBuilder
{
    public static EquatableArray<Finder> Build(BuiltTable table)
    {
        var finders = new List<Finder>();
        for (int i = 0; i < table.Schema.Columns.Count; i++)
        {
            var column = table.Schema.Columns[i];
            if (column.IsUnique || column.IsIndexed)
                finders.Add(Finder(table, [i], column.IsUnique));
        }

        foreach (var composite in table.Schema.Composites)
            finders.Add(Finder(table, [.. composite.Columns.Select(table.Schema.OrdinalOf)], composite.IsUnique));
        return finders.GroupBy(finder => finder.Name, StringComparer.Ordinal).Select(group => group.First()).ToEquatableArray();
    }

    private static Finder Finder(BuiltTable table, int[] ordinals, bool isUnique)
    {
        string by = "By" + string.Join("And", ordinals.Select(ordinal => Capital(table.Members[ordinal].Name)));
        var parameters = new List<FinderParameter>();
        foreach (int ordinal in ordinals)
            parameters.Add(Parameter(table.Members[ordinal], table.Schema.Columns[ordinal], parameters));
        return new(isUnique ? "Find" + by + "Async" : by, by, isUnique, ordinals.All(ordinal => table.Members[ordinal].IsPublic), parameters.ToEquatableArray());
    }

    // A member may have the name of a keyword; within the finder's it is a word of its own.
    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static FinderParameter Parameter(MemberDeclaration member, Column column, List<FinderParameter> before)
    {
        // Members that differ in the case of their first letter alone would be one parameter.
        string name = Identifiers.Escape(Casing.CamelCase(member.Name));
        while (before.Exists(other => other.Name == name))
            name += "_";
        return new(name, member.Type.FullName, Identifiers.Escape(member.Name), column.Name);
    }
}
