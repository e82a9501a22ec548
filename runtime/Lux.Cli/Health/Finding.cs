namespace Lux.Cli;

/// <summary>How bad a finding is.</summary>
internal enum Verdict
{
    Ok,
    Warn,
    Fail,
}

/// <summary>What a check found, and what to do about it.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Verdict">How bad it is.</param>
/// <param name="Found">A sentence.</param>
/// <param name="Fix">What to do; nothing when all is well.</param>
internal sealed record Finding(string Check, Verdict Verdict, string Found, string? Fix = null);
