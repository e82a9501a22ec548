using System.Globalization;

namespace Lux.Engine.Tests.Schemas;

/// <summary>A column of the naive model, and what its values become in another type.</summary>
internal sealed record NaiveField(string Name, string Type, bool IsUnique = false, bool IsIndexed = false, bool IsNotNull = false, string? Default = null)
{
    public static readonly string[] Types = ["str", "int", "float", "bool", "decimal", "timestamp"];

    public string Spec => $"{Name}:{Type}{(IsUnique ? ":unique" : "")}{(IsIndexed ? ":index" : "")}{(IsNotNull ? ":notnull" : "")}{(Default is null ? "" : $":default({Default})")}";

    /// <summary>What a write that leaves the column out stores: a default keeps its text when the type changes.</summary>
    public string? DefaultValue => Default is null ? null : Convert(Default, "str", Type);

    /// <summary>Some values of a type, as text that reads back as itself.</summary>
    public static string[] ValuesOf(string type) => type switch
    {
        "str" => ["x", "7", "007", "1.5", "true", "0", "1", "-2", "one_text_longer_than_fifteen_bytes", "one_text_longer_than_fifteen_bits"],
        "bool" => ["true", "false"],
        "int" or "timestamp" => ["7", "0", "1", "-2", "123456"],
        _ => ["7", "0", "1", "-2", "1.5"],
    };

    /// <summary>What a value becomes; null when it is none of the type.</summary>
    public static string? Convert(string text, string from, string to)
    {
        if (from == to || to == "str") return text;
        if (to == "bool") return text is "true" or "1" ? "true" : text is "false" or "0" ? "false" : null;
        if (from == "bool") return to != "int" ? null : text == "true" ? "1" : "0";
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)) return null;
        bool isWhole = to is "int" or "timestamp";
        if (isWhole && (decimal.Truncate(number) != number || (from == "str" && text.Contains('.', StringComparison.Ordinal)))) return null;
        return number.ToString(isWhole ? "0" : "0.############", CultureInfo.InvariantCulture);
    }
}
