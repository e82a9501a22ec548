using Lux.Language;

namespace Lux.Schema.Generators.Emit;

/// <summary>Names generated files after the types that they belong to.</summary>
internal static class HintName
{
    /// <summary>The metadata names, sorted, that equal another one but for case; nearly always none.</summary>
    public static EquatableArray<string> Collisions(IEnumerable<string> metadataNames) => metadataNames
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Skip(1).Any())
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The hint name of a type; one among <paramref name="collisions"/> gets its position there as a suffix.</summary>
    /// <param name="metadataName">The type.</param>
    /// <param name="collisions">The types that another equals but for case.</param>
    /// <param name="suffix">Tells several files of one type apart.</param>
    public static string Of(string metadataName, EquatableArray<string> collisions, string suffix = "")
    {
        int position = collisions.IndexOf(name => name == metadataName);
        return position < 0 ? $"{metadataName}{suffix}.g.cs" : $"{metadataName}.{position + 1}{suffix}.g.cs";
    }
}
