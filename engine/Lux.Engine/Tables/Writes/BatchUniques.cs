using System.Collections.Generic;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Whether two rows of one command are equal in a unique index; before the lock. Only for commands of several rows.</summary>
internal static class BatchUniques
{
    /// <summary>The first row that repeats an earlier one in one of <paramref name="indexes"/>, with the error that says so, or null.</summary>
    public static LuxError? Find(TableIndex[] indexes, RowSet rows, out int found)
    {
        LuxError? first = null;
        found = int.MaxValue;
        foreach (var index in indexes)
        {
            var seen = new HashSet<int>(rows.Count, new ByValues(rows, index));
            for (int row = 0; row < rows.Count && row < found; row++)
            {
                if (rows.HasNull(row, index) || seen.Add(row)) continue;
                found = row;
                first = UniqueCheck.Violation(index);
            }
        }
        return first;
    }

    private sealed class ByValues(RowSet rows, TableIndex index) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y)
        {
            StoredRow rowX = rows.Row(x, index), rowY = rows.Row(y, index);
            return KeyComparer.CompareValues(index.Layout, rows.Key(x, index), ref rowX, rows.Key(y, index), ref rowY) == 0;
        }

        public int GetHashCode(int row)
        {
            var hash = default(HashCode);
            foreach (ulong word in rows.Key(row, index)[..index.Layout.ValueWords]) hash.Add(word);
            return hash.ToHashCode();
        }
    }
}
