namespace Lux.Cli;

/// <summary>What can stand at the cursor in place of what was typed of it.</summary>
/// <param name="Start">Where the word begins that is completed.</param>
/// <param name="Candidates">The whole words, in order.</param>
internal sealed record Completion(int Start, IReadOnlyList<string> Candidates)
{
    /// <summary>What all candidates begin with.</summary>
    public string CommonPrefix()
    {
        var prefix = Candidates[0];
        foreach (var candidate in Candidates)
        {
            var same = 0;
            while (same < Math.Min(prefix.Length, candidate.Length) && char.ToUpperInvariant(prefix[same]) == char.ToUpperInvariant(candidate[same])) same++;
            prefix = prefix[..same];
        }
        return prefix;
    }
}
