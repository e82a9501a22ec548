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
                .Select(circle => Of(circle, RuleIds.RequiredCycle, Place.MemberType(circle[0].Member.Name), $"No first row of '{circle[0].Table.Declaration.Name}' is possible: {Drawn(circle)}", circle.Count == 1 ? "make it nullable" : "make one of them nullable")));

    /// <summary>Each circle once, from the first of its tables by name, as the references that make it.</summary>
    private IEnumerable<List<Reference>> Circles(Func<MemberDeclaration, bool> follows, int shortest)
    {
        var next = _tables.ToDictionary(
            entry => entry.Key,
            entry => entry.Value.Members
                .Where(member => member.Type.Reference is { } reference && (shortest == 1 || reference.FullName != entry.Key) && follows(member) && _tables.ContainsKey(reference.FullName))
                .Select(member => new Reference(entry.Value, member, member.Type.Reference!.FullName))
                .ToList(),
            StringComparer.Ordinal);
        var onCircles = OnCircles(next);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (string start in onCircles)
        {
            if (seen.Contains(start) || Back(start, next, onCircles, shortest) is not { } circle)
                continue;
            foreach (var reference in circle)
                seen.Add(reference.Table.Declaration.Address.FullName);
            yield return circle;
        }
    }

    // Whatever nothing leads to, or leads to nothing, is on no circle; taken away, others come to be so. Nearly always nothing is left.
    private static SortedSet<string> OnCircles(Dictionary<string, List<Reference>> next)
    {
        var left = new SortedSet<string>(next.Keys, StringComparer.Ordinal);
        var backwards = next.ToDictionary(entry => entry.Key, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var entry in next)
            foreach (var reference in entry.Value)
                backwards[reference.Target].Add(entry.Key);
        Peel(left, table => next[table].Select(reference => reference.Target), table => backwards[table]);
        Peel(left, table => backwards[table], table => next[table].Select(reference => reference.Target));
        return left;
    }

    private static void Peel(SortedSet<string> left, Func<string, IEnumerable<string>> ways, Func<string, IEnumerable<string>> comers)
    {
        var open = left.ToDictionary(table => table, table => ways(table).Count(left.Contains), StringComparer.Ordinal);
        var ended = new Queue<string>(left.Where(table => open[table] == 0));
        while (ended.Count > 0)
        {
            string table = ended.Dequeue();
            left.Remove(table);
            foreach (string comer in comers(table))
                if (left.Contains(comer) && --open[comer] == 0)
                    ended.Enqueue(comer);
        }
    }

    /// <summary>The shortest way from a table back to itself, or null.</summary>
    private static List<Reference>? Back(string start, Dictionary<string, List<Reference>> next, SortedSet<string> onCircles, int shortest)
    {
        var reachedBy = new Dictionary<string, Reference>(StringComparer.Ordinal);
        var waiting = new Queue<string>();
        waiting.Enqueue(start);
        while (waiting.Count > 0)
        {
            string at = waiting.Dequeue();
            foreach (var reference in next[at])
            {
                if (reference.Target == start)
                {
                    var way = Way(start, at, reachedBy);
                    way.Add(reference);
                    if (way.Count >= shortest)
                        return way;
                }
                else if (onCircles.Contains(reference.Target) && !reachedBy.ContainsKey(reference.Target))
                {
                    reachedBy.Add(reference.Target, reference);
                    waiting.Enqueue(reference.Target);
                }
            }
        }

        return null;
    }

    private static List<Reference> Way(string start, string end, Dictionary<string, Reference> reachedBy)
    {
        var way = new List<Reference>();
        for (string at = end; at != start; at = way[way.Count - 1].Table.Declaration.Address.FullName)
            way.Add(reachedBy[at]);
        way.Reverse();
        return way;
    }

    private static TableFinding Of(List<Reference> circle, string rule, Place place, string problem, string fix) =>
        new(circle[0].Table.Declaration.Address.FullName, new(rule, place, problem, fix));

    // Order.CustomerId -> Customer.LastOrderId -> Order
    private static string Drawn(List<Reference> circle) =>
        string.Join(" -> ", circle.Select(reference => $"{reference.Table.Declaration.Address.Type.Name}.{reference.Member.Name}")) + " -> " + circle[0].Table.Declaration.Address.Type.Name;

    private sealed record Reference(BuiltTable Table, MemberDeclaration Member, string Target);
}
