using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Tells of attributes that say nothing where they stand. LUX1027, and LUX1010 for indexes.</summary>
internal static class IdleCheck
{
    public static void Run(TableDeclaration table, List<Finding> findings)
    {
        string type = table.Address.Type.Name;
        foreach (var idle in table.Idle)
        {
            var place = idle.Member.Length == 0 ? Place.Type : Place.MemberName(idle.Member);
            string where = idle.Member.Length == 0 ? $"[{idle.Name}] on '{type}'" : $"[{idle.Name}] on '{idle.Member}' of '{type}'";
            if (idle.Reason == IdleReason.OfAnotherLibrary)
            {
                findings.Add(new(RuleIds.IdleAttribute, place, $"{where} is another library's, and says nothing here", Instead(idle)));
                continue;
            }

            if (idle.Reason == IdleReason.NotMapped)
            {
                findings.Add(new(RuleIds.IdleAttribute, place, $"{where} says nothing, for [NotMapped] leaves '{idle.Member}' out", "take one of them off"));
                continue;
            }

            var (why, fix) = idle.Reason switch
            {
                IdleReason.Static => ("is static", "take 'static' off"),
                IdleReason.Unseen => ("other code cannot see", "make it public or internal"),
                _ => ("has no setter", "give it set or init"),
            };
            if (idle.Name is "Index" or "Unique")
                findings.Add(new(RuleIds.UnknownIndexMember, place, $"[{idle.Name}] is on '{idle.Member}' of '{type}', which is no column, for it {(idle.Reason == IdleReason.Unset ? "cannot be set" : idle.Reason == IdleReason.Static ? why : "is hidden from other code")}", $"{fix}, or take the attribute off"));
            else
                findings.Add(new(RuleIds.IdleAttribute, place, $"{where} says nothing, for what {why} is no column", $"{fix}, or take the attribute off"));
        }

        foreach (var member in table.Members.Where(member => !member.IsNotMapped))
        {
            if (member.IsByNumber && member.Type.Kind != ColumnKind.EnumNumber)
                findings.Add(new(RuleIds.IdleAttribute, Place.MemberName(member.Name), $"AsNumber in [Column] on '{member.Name}' of '{type}', which is '{member.Type.Display}', says nothing, for it is about enums", "take it off"));
            if (member.NamedByOwnIndex is { } named)
                findings.Add(new(RuleIds.UnknownIndexMember, Place.MemberName(member.Name), $"{(member.IsUnique ? "[Unique]" : "[Index]")} on '{member.Name}' of '{type}' is over '{member.Name}' alone, and names '{named}'", $"put it on '{type}' with all of its columns, or take the name out; an index has none of its own"));
        }
    }

    private static string Instead(IdleAttribute idle) => idle.Name switch
    {
        "Column" when idle.Argument is { } name => $"write [Lux.Schema.Column(\"{name}\")]",
        "Column" => "write [Lux.Schema.Column]",
        "NotMapped" => "write [Lux.Schema.NotMapped]",
        "Key" or "PrimaryKey" => "the key is the member 'Id'; write [Unique] where values may not be there twice",
        "ForeignKey" or "InverseProperty" => "a column of type Id<T> is a foreign key by itself; take the attribute off",
        "Index" => "write [Lux.Schema.Index(nameof(...))]",
        _ => "take it off",
    };
}
