using System.Globalization;

namespace Lux.Schema;

/// <summary>Numbers of things in a sentence: <c>1 row</c>, <c>2 rows</c>.</summary>
internal static class Counted
{
    public static string Of(long number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>The form of a word that goes with one, or with several.</summary>
    public static string Word(long number, string one, string several) => number == 1 ? one : several;
}
