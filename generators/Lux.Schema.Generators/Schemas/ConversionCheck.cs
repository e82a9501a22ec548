using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks how a member of a type of the user's is stored. LUX1023 for JSON, LUX1024 for converters.</summary>
internal static class ConversionCheck
{
    /// <summary>Whether generated code can store the member.</summary>
    public static bool Run(string type, MemberDeclaration member, List<Finding> findings)
    {
        if (member.Type.Conversion is not { Problem: not ConversionProblem.None } conversion)
            return true;
        var (problem, fix) = Describe($"'{member.Name}' of '{type}'", member.Type, conversion);
        findings.Add(conversion.IsJson
            ? new(RuleIds.JsonContext, Place.Json(member.Name), problem, fix, conversion.Problem == ConversionProblem.TypeUnknownToContext ? member.Type.Identity : null)
            : new(RuleIds.Converter, Place.Convert(member.Name), problem, fix));
        return !ForbidsCode(member.Type);
    }

    /// <summary>
    /// Whether code for the conversion would not compile. What a context lacks is no such thing: the rest of the table stays usable while it is mended, and the generator
    /// itself, which runs beside that of System.Text.Json, does not see all that a context has.
    /// </summary>
    public static bool ForbidsCode(MemberType type) =>
        type.Conversion is { Problem: not (ConversionProblem.None or ConversionProblem.TypeUnknownToContext or ConversionProblem.ContextOnlyWrites) };

    /// <summary>Whether a finding may be about a context alone; see <see cref="ForbidsCode"/>.</summary>
    public static bool AllowsCode(Finding finding) => finding.Rule == RuleIds.JsonContext;

    private static (string Problem, string Fix) Describe(string member, MemberType type, Conversion conversion)
    {
        string name = conversion.Name, bare = type.Display.TrimEnd('?');
        return conversion.Problem switch
        {
            ConversionProblem.OfReference => ($"{member} is a reference, which the engine follows and so stores as it is", $"take {(conversion.IsJson ? "[Json]" : "[Convert]")} off"),
            ConversionProblem.Several => ($"{member} has several attributes that say how it is stored", "keep one of [Json], [Convert] and [Vector]"),
            ConversionProblem.OutOfReach => ($"{member} is stored by '{name}', which generated code beside the row cannot name", $"make '{name}' internal or public"),
            ConversionProblem.NoContext => ($"{member} names '{name}' in [Json], which is no JsonSerializerContext", $"name a class such as '[JsonSerializable(typeof({bare}))] partial class AppJson : JsonSerializerContext;'"),
            ConversionProblem.TypeUnknownToContext => ($"{member} is stored as JSON by '{name}', which knows nothing of '{bare}'", $"put [JsonSerializable(typeof({bare}))] on '{name}'"),
            ConversionProblem.ContextOnlyWrites => ($"{member} is stored as JSON by '{name}', which can write '{bare}' and not read it", "leave out GenerationMode, or say JsonSourceGenerationMode.Default"),
            ConversionProblem.NoConverter => ($"{member} names '{name}' in [Convert], which is no converter", $"let it implement IColumnConverter<{bare}, string>, or what else it shall be stored as"),
            ConversionProblem.ConvertsAnotherType => ($"{member} is '{bare}', and '{name}' converts '{conversion.StoredDisplay}'", $"let it implement IColumnConverter<{bare}, ...>, or name another converter"),
            ConversionProblem.ConvertsTwice => ($"{member} could be stored in several ways, for '{name}' implements IColumnConverter<{bare}, ...> more than once", "part it into converters of one stored form each"),
            ConversionProblem.StoresNull => ($"{member} is stored by '{name}' as '{conversion.StoredDisplay}', and a null goes past a converter", $"store '{conversion.StoredDisplay.TrimEnd('?')}'; a nullable member has null in its column without it"),
            _ => ($"{member} is stored by '{name}' as '{conversion.StoredDisplay}', which a converter cannot store", Instead(conversion.StoredDisplay)),
        };
    }

    // Forms that have a way of their own.
    private static string Instead(string stored) => stored switch
    {
        "JsonElement" => "put [Json(typeof(AppJson))] on the member, whose context may have a JsonConverter of yours, or let it store string",
        "float[]" or "ReadOnlyMemory<float>" => $"make the member '{stored}' with [Vector(n)], and put the conversion into a property without a setter",
        _ when stored.StartsWith("Id<", StringComparison.Ordinal) => $"make the member '{stored}', for the engine follows only what it knows as a reference",
        _ => $"let it store {ColumnTypes.Storable}",
    };
}
