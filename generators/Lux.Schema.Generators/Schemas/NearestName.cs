namespace Lux.Schema.Generators.Schemas;

/// <summary>Finds what a user most likely meant.</summary>
internal static class NearestName
{
    /// <summary>The name at the smallest edit distance, if that is small enough to be a slip; else null.</summary>
    public static string? Of(string written, IEnumerable<string> names)
    {
        string? nearest = null;
        int best = Math.Max(2, written.Length / 3) + 1;
        foreach (string name in names)
        {
            int distance = Distance(written.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < best)
                (best, nearest) = (distance, name);
        }

        return nearest;
    }

    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int above = row[j];
                int change = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }

        return row[to.Length];
    }
}
