using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>Which C# types go with which columns.</summary>
internal static class TypeFit
{
    /// <summary>Whether a parameter can be sent for a field.</summary>
    public static bool Sends(MemberType parameter, MemberType field) => field.Conversion is not null ? parameter.Identity == field.Identity : field.Kind switch
    {
        ColumnKind.EnumName or ColumnKind.EnumNumber => parameter.Kind == ColumnKind.EnumName && parameter.FullName == field.FullName,
        ColumnKind.Reference => parameter.Kind == ColumnKind.Reference && parameter.Reference is { IsOptional: false } sent && sent.FullName == field.Reference!.FullName,
        ColumnKind.String or ColumnKind.Char => parameter.Kind is ColumnKind.String or ColumnKind.Char,
        ColumnKind.Int64 or ColumnKind.Int32 or ColumnKind.Int16 or ColumnKind.Byte => IsInteger(parameter.Kind),
        ColumnKind.Double or ColumnKind.Single => parameter.Kind is ColumnKind.Double or ColumnKind.Single || IsInteger(parameter.Kind),
        ColumnKind.Decimal => parameter.Kind == ColumnKind.Decimal || IsInteger(parameter.Kind),
        ColumnKind.DateTimeOffset or ColumnKind.DateTime => parameter.Kind is ColumnKind.DateTimeOffset or ColumnKind.DateTime,
        ColumnKind.ByteArray or ColumnKind.ByteMemory => parameter.Kind is ColumnKind.ByteArray or ColumnKind.ByteMemory,
        ColumnKind.FloatArray or ColumnKind.FloatMemory => parameter.Kind is ColumnKind.FloatArray or ColumnKind.FloatMemory,
        _ => parameter.Kind == field.Kind,
    };

    /// <summary>Whether a result can hold what a field gives, nulls included.</summary>
    public static bool Holds(MemberType result, MemberType field) => (result.IsNullable || !field.IsNullable) && (field.Conversion is not null ? result.Identity == field.Identity : field.Kind switch
    {
        ColumnKind.EnumName or ColumnKind.EnumNumber => result.Kind == ColumnKind.EnumName && result.FullName == field.FullName,
        ColumnKind.Reference => result.Kind == ColumnKind.Reference && result.Reference is { IsOptional: false } held && held.FullName == field.Reference!.FullName,
        ColumnKind.Int32 => result.Kind is ColumnKind.Int32 or ColumnKind.Int64,
        ColumnKind.Int16 => result.Kind is ColumnKind.Int16 or ColumnKind.Int32 or ColumnKind.Int64,
        ColumnKind.Byte => IsInteger(result.Kind),
        ColumnKind.Single => result.Kind is ColumnKind.Single or ColumnKind.Double,
        ColumnKind.DateTimeOffset or ColumnKind.DateTime => result.Kind is ColumnKind.DateTimeOffset or ColumnKind.DateTime,
        ColumnKind.ByteArray or ColumnKind.ByteMemory => result.Kind is ColumnKind.ByteArray or ColumnKind.ByteMemory,
        ColumnKind.FloatArray or ColumnKind.FloatMemory => result.Kind is ColumnKind.FloatArray or ColumnKind.FloatMemory,
        _ => result.Kind == field.Kind,
    });

    /// <summary>Whether a parameter is a whole number.</summary>
    public static bool IsInteger(ColumnKind kind) => kind is ColumnKind.Int64 or ColumnKind.Int32 or ColumnKind.Int16 or ColumnKind.Byte;
}
