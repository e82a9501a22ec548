using System.Globalization;

namespace Lux.Tests;

/// <summary>How often random tests try: a modest number each time they run, many more when <c>LUX_TEST_ROUNDS</c> says how many times as often.</summary>
internal static class Rounds
{
    private const string Variable = "LUX_TEST_ROUNDS";

    private static readonly int Factor = Read(Environment.GetEnvironmentVariable(Variable));

    public static int Of(int usual) => checked(usual * Factor);

    private static int Read(string? text) =>
        string.IsNullOrEmpty(text) ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int factor) && factor > 0 ? factor
        : throw new InvalidOperationException($"{Variable} must be a number of times from 1, got '{text}'");
}
