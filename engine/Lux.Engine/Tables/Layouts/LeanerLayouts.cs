using System.Collections.Immutable;
using Lux.Language;

namespace Lux.Engine;

/// <summary>
/// The layouts that a table will have when columns are dropped that a write may leave out: a program whose records lack them already works before the drop, so that
/// the programs from before it can work until then. Found when a client first states one; immutable, as the state that it belongs to.
/// </summary>
internal sealed class LeanerLayouts(TableDefinition definition, RowLayout present)
{
    /// <summary>How many are looked at: any one column less, and of a table with few that may be left out any of them.</summary>
    private const int Most = 1024;

    private Dictionary<string, int[]>? _columns;
    private ImmutableDictionary<string, RowLayout> _found = ImmutableDictionary<string, RowLayout>.Empty;

    /// <summary>The layout of this hash, or null.</summary>
    public RowLayout? Find(string hash)
    {
        hash = hash.ToLowerInvariant();
        if (_found.TryGetValue(hash, out var layout)) return layout;
        if (!LazyInitializer.EnsureInitialized(ref _columns, Make).TryGetValue(hash, out int[]? columns)) return null;
        return ImmutableInterlocked.GetOrAdd(ref _found, hash, _ => new(columns, SchemaOf(columns), FormerLayout.Between(definition, columns, present.Columns)));
    }

    private Dictionary<string, int[]> Make()
    {
        Dictionary<string, int[]> made = new(StringComparer.Ordinal);
        int[] free = [.. Enumerable.Range(0, present.Columns.Length).Where(ordinal => present.Schema.Columns[ordinal] is not { IsNotNull: true, Default: null })];
        foreach (int[] less in Sets(free))
        {
            if (less.Length == present.Columns.Length) continue;   // a table always keeps one
            int[] columns = [.. present.Columns.Where((_, ordinal) => !less.Contains(ordinal))];
            made[Fingerprint.OfLayout(SchemaOf(columns))] = columns;
            if (made.Count == Most) break;
        }
        return made;
    }

    private TableSchema SchemaOf(int[] columns) => present.Schema with
    {
        Columns = present.Columns.Select((number, ordinal) => (number, ordinal)).Where(entry => columns.Contains(entry.number)).Select(entry => present.Schema.Columns[entry.ordinal]).ToEquatableArray(),
        Composites = default,
    };

    /// <summary>The sets of these ordinals, small ones first.</summary>
    private static IEnumerable<int[]> Sets(int[] ordinals)
    {
        List<int[]> last = [[]];
        for (int size = 1; size <= ordinals.Length; size++)
        {
            List<int[]> next = [];
            foreach (int[] set in last)
            {
                foreach (int ordinal in ordinals.Where(ordinal => set.Length == 0 || ordinal > set[^1]))
                {
                    yield return [.. set, ordinal];
                    next.Add([.. set, ordinal]);
                }
            }
            last = next;
        }
    }
}
