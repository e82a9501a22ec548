using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>The query methods of one class.</summary>
internal sealed record QueryClass(TypeAddress Address, EquatableArray<BuiltQuery> Queries)
{
    /// <summary>Gathers methods by their class, in the order of their names, so that moving one about changes nothing.</summary>
    public static EquatableArray<QueryClass> Gather(IEnumerable<QueryMethod> methods, IEnumerable<QuerySchema> schemas)
    {
        var byDatabase = schemas.GroupBy(schema => schema.Database).ToDictionary(group => group.Key, group => group.First());
        return methods
            .GroupBy(method => method.Address.MetadataName)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group, byDatabase.TryGetValue(group.Key, out var schema) ? schema : null))
            .Where(found => found.Address.CanBeOpened && found.Queries.Count > 0)
            .ToEquatableArray();
    }

    // A method that has no other half to make, or that C# refuses anyway, gets none.
    private static QueryClass Of(IEnumerable<QueryMethod> methods, QuerySchema? schema)
    {
        var ordered = methods.OrderBy(method => method.Name, StringComparer.Ordinal).ThenBy(method => method.Head, StringComparer.Ordinal).ToList();
        return new(ordered[0].Address, ordered.Where(method => method.IsOpen).Select(method => QueryBuilder.Build(method, schema)).ToEquatableArray());
    }
}
