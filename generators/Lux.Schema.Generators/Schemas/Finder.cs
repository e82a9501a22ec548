using Lux.Language;

namespace Lux.Schema.Generators.Schemas;

/// <summary>A way to rows that an index makes cheap: by a unique key to one row, by an index to a query.</summary>
/// <param name="Name">The method: <c>FindByUsernameAsync</c>, <c>ByChannelIdAndTimestamp</c>.</param>
/// <param name="By">Its columns as names of methods have them: <c>ByUsername</c>.</param>
/// <param name="IsUnique">Whether it gives at most one row.</param>
/// <param name="IsPublic">Whether code of other assemblies can see all of the columns.</param>
/// <param name="Parameters">The columns, in the order of the index.</param>
internal sealed record Finder(string Name, string By, bool IsUnique, bool IsPublic, EquatableArray<FinderParameter> Parameters)
{
    /// <summary>How its methods are declared.</summary>
    public string Modifier => IsPublic ? "public" : "internal";
}
