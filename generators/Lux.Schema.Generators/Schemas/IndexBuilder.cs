using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Turns the type's <c>[Index(...)]</c> and <c>[Unique(...)]</c> into composites; one that names a single member is that column's own. LUX1010, LUX1025.</summary>
internal static class IndexBuilder
{
    public static EquatableArray<CompositeIndex> Build(TableDeclaration table, List<MemberDeclaration> members, List<Column> columns, List<Finding> findings)
    {
        var composites = new List<CompositeIndex>();
        for (int i = 0; i < table.Indexes.Count; i++)
        {
            var index = table.Indexes[i];
            if (!Check(table, index, i, findings))
                continue;
            // A column that is left out for a reason of its own takes its indexes along.
            int[] ordinals = [.. index.Members.Select(name => members.FindIndex(member => member.Name == name))];
            if (ordinals.Contains(-1))
                continue;
            int unfit = Array.FindIndex(ordinals, ordinal => !SchemaCheck.IsIndexable(columns[ordinal].Type));
            if (unfit >= 0)
            {
                findings.Add(IndexableCheck.Of(table, members[ordinals[unfit]], Place.IndexMember(i, unfit), index.IsUnique ? "[Unique]" : "[Index]"));
                continue;
            }

            if (ordinals is [int single])
                columns[single] = index.IsUnique ? columns[single] with { IsUnique = true } : columns[single] with { IsIndexed = true };
            else
                composites.Add(new(ordinals.Select(ordinal => columns[ordinal].Name).ToEquatableArray(), index.IsUnique));
        }

        // The engine takes each list of columns once; of two that are the same the unique one says more.
        return composites
            .Where((composite, i) => composites.IndexOf(composite) == i && (composite.IsUnique || !composites.Contains(composite with { IsUnique = true })))
            .ToEquatableArray();
    }

    private static bool Check(TableDeclaration table, IndexDeclaration index, int position, List<Finding> findings)
    {
        string attribute = index.IsUnique ? "[Unique]" : "[Index]";
        string type = table.Address.Type.Name;
        var usable = table.Members.Where(member => member.Name != KnownNames.Key && !member.IsNotMapped).Select(member => member.Name).ToList();
        int before = findings.Count;
        if (index.Members.Count == 0)
        {
            findings.Add(new(
                RuleIds.UnknownIndexMember,
                Place.IndexMember(position, 0),
                $"{attribute} on '{type}' names no column",
                $"write the columns that it is over, such as nameof({usable.FirstOrDefault() ?? "Name"}), or put it on the column"));
        }

        for (int i = 0; i < index.Members.Count; i++)
        {
            string member = index.Members[i];
            if (member == KnownNames.Key)
                findings.Add(new(RuleIds.UnknownIndexMember, Place.IndexMember(position, i), $"{attribute} on '{type}' names the key 'Id'", "leave it out; every index ends with the key anyway"));
            else if (!usable.Contains(member))
                findings.Add(new(RuleIds.UnknownIndexMember, Place.IndexMember(position, i), $"{attribute} on '{type}' names '{member}', which is no column of it", Suggestion(member, usable), Nearest(member, usable) is { } nearest ? $"nameof({nearest})" : null));
            else if (index.Members.IndexOf(other => other == member) < i)
                findings.Add(new(RuleIds.UnknownIndexMember, Place.IndexMember(position, i), $"{attribute} on '{type}' names '{member}' twice", "name each column once"));
        }

        return findings.Count == before;
    }

    private static string? Nearest(string written, List<string> usable) =>
        usable.FirstOrDefault(name => Casing.SnakeCase(name) == written) ?? NearestName.Of(written, usable)
        // ChannelId is easily named by what it leads to.
        ?? usable.FirstOrDefault(name => name.EndsWith("Id", StringComparison.Ordinal) && NearestName.Of(written, [name.Substring(0, name.Length - 2)]) is not null);

    private static string Suggestion(string written, List<string> usable) =>
        Nearest(written, usable) is { } nearest
            ? $"write nameof({nearest})"
            : $"its columns are {string.Join(", ", usable)}";
}
