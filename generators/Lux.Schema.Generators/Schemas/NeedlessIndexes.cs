using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Finds indexes that another one of the table serves as well: the same columns, or one that begins with them. LUX1011.</summary>
internal static class NeedlessIndexes
{
    public static void Find(TableDeclaration table, List<MemberDeclaration> members, List<Finding> findings)
    {
        for (int i = 0; i < table.Indexes.Count; i++)
        {
            var index = table.Indexes[i];
            if (index.Members.Count > 0 && Server(table, members, index.Members, index.IsUnique, i) is { } server)
                Add(table, Place.IndexMember(i, 0), Attribute(index.IsUnique, index.Members), server, findings);
        }

        foreach (var member in members)
        {
            var own = new EquatableArray<string>([member.Name]);
            if (member.IsIndexed && !IsOnType(table, member.Name) && Server(table, members, own, isUnique: false, -1) is { } server)
                Add(table, Place.OwnIndex(member.Name), $"[Index] on '{member.Name}'", server, findings);
        }
    }

    /// <summary>What else serves the columns, as a message names it.</summary>
    private static string? Server(TableDeclaration table, List<MemberDeclaration> members, EquatableArray<string> columns, bool isUnique, int self)
    {
        for (int i = 0; i < table.Indexes.Count; i++)
        {
            var other = table.Indexes[i];
            bool isSame = other.Members == columns;
            if (i == self || !Begins(columns, other.Members) || (isUnique && !(isSame && other.IsUnique)))
                continue;
            // Of two that are the same the first stays, and a unique one rather than an index.
            if (isSame && other.IsUnique == isUnique && self >= 0 && i > self)
                continue;
            return Attribute(other.IsUnique, other.Members);
        }

        if (isUnique || columns.Count != 1 || members.FirstOrDefault(member => member.Name == columns[0]) is not { } only)
            return null;
        if (only.IsUnique)
            return $"[Unique] on '{only.Name}'";
        if (self >= 0 && only.IsIndexed)
            return $"[Index] on '{only.Name}'";
        return only.Type.Kind == ColumnKind.Reference ? $"the index that the reference '{only.Name}' has by itself" : null;
    }

    private static bool Begins(EquatableArray<string> columns, EquatableArray<string> other) =>
        columns.Count <= other.Count && columns.SequenceEqual(other.Take(columns.Count));

    private static bool IsOnType(TableDeclaration table, string member) =>
        table.Indexes.Any(index => index.Members.Count == 1 && index.Members[0] == member);

    private static string Attribute(bool isUnique, EquatableArray<string> columns) =>
        $"{(isUnique ? "[Unique" : "[Index")}({string.Join(", ", columns.Select(column => $"nameof({column})"))})]";

    private static void Add(TableDeclaration table, Place place, string index, string server, List<Finding> findings) =>
        findings.Add(new(RuleIds.NeedlessIndex, place, $"{index} of '{table.Address.Type.Name}' is served by {server}", "take it off"));
}
