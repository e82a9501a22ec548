namespace Lux.Cli;

/// <summary>One record of a file.</summary>
/// <param name="Line">Where it begins, from 1; in Parquet its number.</param>
/// <param name="Names">The columns that it has a value for, null among them.</param>
/// <param name="Values">Their texts; null for null.</param>
/// <param name="Problem">Why it cannot be read; then it has no values.</param>
internal sealed record SourceRow(long Line, IReadOnlyList<string> Names, IReadOnlyList<string?> Values, string? Problem = null)
{
    /// <summary>The record as the file has it, where that can be said.</summary>
    public string? Raw { get; init; }
}
