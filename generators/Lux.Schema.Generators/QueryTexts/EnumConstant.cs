using System.Globalization;
using Lux.Language;
using Lux.Schema.Generators.Declarations;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>
/// Checks a constant against the members of an enum. A column has the spelling of <see cref="Enum.ToString()"/>, or the number: what no value of C# is spelled as, no row equals, and
/// a row that holds it cannot be read. LUX3003.
/// </summary>
internal static class EnumConstant
{
    private const int Most = 12;

    public static QueryFinding? Find(TextValue value, TextArgument argument, QueryPlace place)
    {
        if (!IsNone(value, argument.Value))
            return null;
        string text = argument.Value, type = TypeOf(value);
        string? nearest = NearestName.Of(text.Substring(text.LastIndexOf('.') + 1), value.Type.EnumMembers.Select(member => member.Name));
        var members = value.Type.EnumMembers;
        if (value.Type.Kind == ColumnKind.EnumNumber)
        {
            string? number = members.FirstOrDefault(member => member.Name == nearest).Number;
            string instead = number is null ? $"'{value.Name}' holds the number of a '{type}': write {All(members, member => $"{member.Number} for {member.Name}", "or")}" : $"write {number}, the number of {type}.{nearest}";
            return new(RuleIds.OperandType, place, ConstantFindings.Wrong(value, argument), instead) { Replacement = number };
        }

        string? name = members.FirstOrDefault(member => member.Number == text).Name ?? nearest;
        string fix = name is null ? $"write {All(members, member => member.Name, "or")}" : members.Count > 1 ? $"write {name}; the names are {All(members, member => member.Name, "and")}" : $"write {name}";
        return new(RuleIds.OperandType, place, Problem(value, text), fix) { Replacement = name };
    }

    /// <summary>What is wrong with a constant where a name is due.</summary>
    public static string Problem(TextValue value, string text) => value.Type.EnumMembers.Any(member => member.Number == text)
        ? $"'{value.Name}' holds the name of a '{TypeOf(value)}', not its number"
        : $"'{value.Name}' holds the name of a '{TypeOf(value)}', and '{text}' is none";

    /// <summary>Whether it is compared with a member or written as one, and is none.</summary>
    public static bool IsNone(TextValue value, string text)
    {
        if (value.Type is not { Conversion: null, EnumMembers: { Count: > 0 } members } || value.Compare is { Operator: not (CompareOperator.Equal or CompareOperator.NotEqual or CompareOperator.In) })
            return false;
        bool isNumber = long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        return value.Type.Kind switch
        {
            ColumnKind.EnumNumber => !isNumber,
            // A number that no member has is its own spelling; flags are spelled together.
            ColumnKind.EnumName => isNumber ? members.Any(member => member.Number == text) : !text.Split(',').All(part => members.Any(member => member.Name == part.Trim())),
            _ => false,
        };
    }

    private static string TypeOf(TextValue value) => value.Type.Display.TrimEnd('?');

    private static string All(EquatableArray<EnumMember> members, Func<EnumMember, string> word, string last)
    {
        string[] words = [.. members.Take(Most).Select(word)];
        if (members.Count > Most)
            return $"{string.Join(", ", words)} and {members.Count - Most} more";
        return words.Length == 1 ? words[0] : $"{string.Join(", ", words.Take(words.Length - 1))} {last} {words[words.Length - 1]}";
    }
}
