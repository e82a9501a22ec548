using System.Globalization;
using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks that a default is a value of its column, and that C# sends it too. LUX1012, LUX1018.</summary>
internal static class DefaultCheck
{
    public static void Run(TableDeclaration table, MemberDeclaration member, List<Finding> findings)
    {
        if (member.Default is not { } value)
            return;
        string where = $"'{member.Name}' of '{table.Address.Type.Name}'";
        if (VectorCheck.IsVector(member.Type))
        {
            findings.Add(new(RuleIds.DefaultDoesNotFit, Place.Default(member.Name), $"{where} is a vector, which has no default in the engine", "take [Default] off; an initializer in C# does the same for rows that C# sends"));
            return;
        }

        string stored = member.Type.Conversion is { IsJson: false } by ? by.StoredDisplay : member.Type.Display;
        if (value.IsServerValue)
        {
            if (member.Type.Kind is not (ColumnKind.DateTimeOffset or ColumnKind.DateTime or ColumnKind.Guid))
                findings.Add(new(RuleIds.DefaultDoesNotFit, Place.Default(member.Name), $"The engine makes no value for {where}, a '{stored}'", "ServerValue.Now is for a DateTimeOffset and ServerValue.NewGuid for a Guid; write a constant"));
            else if (member.ServerValue is { } made && made != (member.Type.Kind == ColumnKind.Guid ? "NewGuid" : "Now"))
                findings.Add(new(RuleIds.DefaultDoesNotFit, Place.Default(member.Name), $"ServerValue.{made} is no value for {where}, a '{stored}'", member.Type.Kind == ColumnKind.Guid ? "write ServerValue.NewGuid" : "write ServerValue.Now"));
            return;
        }

        if (member.EnumInstead is not null || !IsValue(member.Type.Kind, value.Literal))
        {
            findings.Add(new(RuleIds.DefaultDoesNotFit, Place.Default(member.Name), $"The default '{value.Literal}' of {where} is no {(member.Type.Kind is ColumnKind.Json or ColumnKind.JsonElement ? "JSON" : $"'{stored}'")}", $"write {member.EnumInstead ?? Example(member.Type.Kind)}"));
        }
        else if (member is { IsParameter: false, IsRequired: false } && !SendsIt(member, value.Literal))
        {
            string sent = (member.Initial ?? member.Unset) is { } initial ? $"'{initial}'" : member.Type.IsNullable ? "null" : "its type's default";
            findings.Add(new(RuleIds.DefaultWithoutInitializer, Place.MemberName(member.Name), $"A record that leaves out {where} sends {sent}, not the column's default '{value.Literal}'", "give the member the same value as its initializer, or make it required"));
        }
    }

    private static bool SendsIt(MemberDeclaration member, string literal) => member.Initial switch
    {
        null => member.Unset is { } unset && (unset == literal || (unset == "0" && IsZero(literal)) || (unset == "false" && literal == "0")),
        MemberDeclaration.Computed => true,
        var initial => initial == literal || member.Type.Conversion is not null,
    };

    private static bool IsZero(string literal) => decimal.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) && number == 0;

    /// <summary>Whether the engine would take the literal for such a column, and the reader could read it.</summary>
    private static bool IsValue(ColumnKind kind, string literal) => kind switch
    {
        ColumnKind.Char => literal.Length == 1,
        ColumnKind.EnumNumber or ColumnKind.Int64 or ColumnKind.TimeSpan or ColumnKind.DateTimeOffset or ColumnKind.DateTime => IsInteger(literal, long.MinValue, long.MaxValue),
        ColumnKind.Int32 => IsInteger(literal, int.MinValue, int.MaxValue),
        ColumnKind.Int16 => IsInteger(literal, short.MinValue, short.MaxValue),
        ColumnKind.Byte => IsInteger(literal, byte.MinValue, byte.MaxValue),
        ColumnKind.DateOnly => IsInteger(literal, 0, 3_652_058),
        ColumnKind.Reference => IsInteger(literal, 1, long.MaxValue),
        ColumnKind.Double or ColumnKind.Single => literal is "inf" or "-inf" or "nan" || double.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
        ColumnKind.Boolean => literal is "true" or "false" or "1" or "0",
        ColumnKind.Guid => Guid.TryParseExact(literal, "D", out _),
        ColumnKind.Decimal => decimal.TryParse(literal, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        ColumnKind.Json or ColumnKind.JsonElement => JsonSyntax.IsValid(literal),
        _ => true,
    };

    private static bool IsInteger(string literal, long least, long most) =>
        long.TryParse(literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long value) && value >= least && value <= most;

    private static string Example(ColumnKind kind) => kind switch
    {
        ColumnKind.Char => "one character",
        ColumnKind.Json or ColumnKind.JsonElement => "JSON text, such as \"{}\" or \"[]\"",
        ColumnKind.Double or ColumnKind.Single => "a number, such as 0.5",
        ColumnKind.Boolean => "true or false",
        ColumnKind.Guid => "a text of hexadecimal digits in groups of 8-4-4-4-12, or ServerValue.NewGuid",
        ColumnKind.Decimal => "the number as text, such as \"1.50\"",
        ColumnKind.DateTimeOffset or ColumnKind.DateTime => "milliseconds since 1970, or ServerValue.Now",
        ColumnKind.Reference => "the id of a row, which is above 0",
        ColumnKind.TimeSpan => "its ticks, 10000000 to the second",
        ColumnKind.DateOnly => "its DayNumber, the days since 0001-01-01",
        _ => "a whole number that the type can hold",
    };
}
