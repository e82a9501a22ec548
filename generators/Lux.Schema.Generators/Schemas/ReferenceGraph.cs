using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>The references between the tables of an assembly: circles of deletes that cascade, and of rows that require each other. LUX1008, LUX1019.</summary>
internal sealed class ReferenceGraph
{
    private readonly SortedDictionary<string, BuiltTable> _tables = new(StringComparer.Ordinal);

    public ReferenceGraph(IEnumerable<BuiltTable> tables)
    {
        foreach (var table in tables)
            _tables[table.Declaration.Address.FullName] = table;
    }

    public IEnumerable<TableFinding> Findings() =>
        Circles(member => member.OnDelete == OnDelete.Cascade, 2)
            .Select(circle => Of(circle, RuleIds.CascadeCycle, Place.OnDelete(circle[0].Member.Name), $"Deletes cascade in a circle: {Drawn(circle)}", "let one of them restrict, or set null"))
            // A default lets a writer leave the reference out, and an id that is given may be one that exists.
            .Concat(Circles(member => !member.Type.IsNullable && member.Default is null, 1)
                .Select(circle => Of(circle, RuleIds.RequiredCycle, Place.MemberType(circle[0].Member.Name), $"No first row of '{circle[0].Table.Declaration.Name}' is possible: {Drawn(circle)}", "make one of them nullable")));

    /// <summary>Each circle once, from the first of its tables by name, as the references that make it.</summary>
    private IEnumerable<List<Reference>> Circles(Func<MemberDeclaration, bool> follows, int shortest)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string start in _tables.Keys)
        {
            if (seen.Contains(start) || Back(start, follows, shortest) is not { } circle)
                continue;
            foreach (var reference in circle)
                seen.Add(reference.Table.Declaration.Address.FullName);
            yield return circle;
        }
    }

    /// <summary>The shortest way from a table back to itself, or null.</summary>
    private List<Reference>? Back(string start, Func<MemberDeclaration, bool> follows, int shortest)
    {
        var reachedBy = new Dictionary<string, List<Reference>>(StringComparer.Ordinal);
        var waiting = new Queue<List<Reference>>();
        waiting.Enqueue([]);
        while (waiting.Count > 0)
        {
            var way = waiting.Dequeue();
            string at = way.Count == 0 ? start : way[way.Count - 1].Target;
            foreach (var member in _tables[at].Members)
            {
                if (member.Type.Reference is not { } reference || !follows(member) || !_tables.ContainsKey(reference.FullName))
                    continue;
                List<Reference> longer = [.. way, new(_tables[at], member, reference.FullName)];
                if (reference.FullName == start && longer.Count >= shortest)
                    return longer;
                if (reference.FullName == start || reachedBy.ContainsKey(reference.FullName))
                    continue;
                reachedBy.Add(reference.FullName, longer);
                waiting.Enqueue(longer);
            }
        }

        return null;
    }

    private static TableFinding Of(List<Reference> circle, string rule, Place place, string problem, string fix) =>
        new(circle[0].Table.Declaration.Address.FullName, new(rule, place, problem, fix));

    // Order.CustomerId -> Customer.LastOrderId -> Order
    private static string Drawn(List<Reference> circle) =>
        string.Join(" -> ", circle.Select(reference => $"{reference.Table.Declaration.Address.Type.Name}.{reference.Member.Name}")) + " -> " + circle[0].Table.Declaration.Address.Type.Name;

    private sealed record Reference(BuiltTable Table, MemberDeclaration Member, string Target);
}
