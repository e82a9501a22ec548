using Lux.Language;

namespace Lux.Schema.Generators.Declarations;

/// <summary>Where a type lives, as data.</summary>
/// <param name="Namespace">The namespace, escaped where a part is a keyword; empty for the global one.</param>
/// <param name="Containers">The types around it, outermost first.</param>
/// <param name="Type">The type itself.</param>
/// <param name="FullName">How generated code names it: <c>global::App.Outer.User</c>.</param>
/// <param name="MetadataName">Its full metadata name, the stem of the hint name: <c>App.Outer+User</c>.</param>
/// <param name="Reach">From where it can be named.</param>
/// <param name="NeedsFullNames">Whether code beside it must name the runtime's types in full; <see cref="RuntimeNames"/>.</param>
/// <param name="NestedNames">Types nested in it or in a type around it, which hide those of its namespace.</param>
internal sealed record TypeAddress(
    string Namespace,
    EquatableArray<TypePart> Containers,
    TypePart Type,
    string FullName,
    string MetadataName,
    Reach Reach,
    bool NeedsFullNames,
    EquatableArray<string> NestedNames)
{
    /// <summary>Whether a generated part can be added: neither it nor a type around it refuses.</summary>
    public bool CanBeOpened
    {
        get
        {
            if (Reach == Reach.File)
                return false;
            foreach (var container in Containers)
                if (!container.IsPartial || container.IsGeneric)
                    return false;
            return Type.IsPartial && !Type.IsGeneric;
        }
    }
}
