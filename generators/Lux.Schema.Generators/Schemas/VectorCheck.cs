using System.Globalization;
using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks that vectors, and they alone, have a dimension that the engine takes. LUX1013.</summary>
internal static class VectorCheck
{
    /// <summary>Whether <paramref name="member"/> makes a column.</summary>
    public static bool Run(string type, MemberDeclaration member, List<Finding> findings)
    {
        bool isVector = IsVector(member.Type);
        if (member.Type is { Kind: ColumnKind.Unresolved } or { Conversion: not null } || (!isVector && member.Dimension is null))
            return true;
        string where = $"'{member.Name}' of '{type}'", nullable = member.Type.IsNullable ? "?" : "";
        string most = Limits.VectorDimension.ToString(CultureInfo.InvariantCulture);
        var finding = member.Dimension switch
        {
            null => new Finding(RuleIds.VectorDimension, Place.MemberType(member.Name), $"{where} is a vector without a dimension", $"write [Vector(n)] on it, n being how many numbers your model gives, such as [Vector(384)]; or [Json(typeof(...))] to keep a list of numbers"),
            _ when !isVector => new(RuleIds.VectorDimension, Place.MemberType(member.Name), $"{where} has [Vector] and is '{member.Type.Display}'", $"make it 'float[]{nullable}' or 'ReadOnlyMemory<float>{nullable}', or take [Vector] off", $"float[]{nullable}"),
            < 1 or > Limits.VectorDimension => new(RuleIds.VectorDimension, Place.Vector(member.Name), $"{where} cannot be a vector of {member.Dimension.Value.ToString(CultureInfo.InvariantCulture)} elements", $"write 1 to {most}"),
            _ => null,
        };
        if (finding is null)
            return true;
        findings.Add(finding);
        return false;
    }

    public static bool IsVector(MemberType type) => type.Kind is ColumnKind.FloatArray or ColumnKind.FloatMemory;
}
