using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks one column: that it can be set, its name is usable and free, and its type can be stored. LUX1004, LUX1005, LUX1006, LUX1013, LUX1021, LUX1023, LUX1024.</summary>
internal static class ColumnCheck
{
    /// <summary>Whether <paramref name="member"/> makes a column; <paramref name="names"/> maps the columns so far to their members.</summary>
    public static bool Run(TableDeclaration table, MemberDeclaration member, Dictionary<string, string> names, List<Finding> findings) =>
        CanBeSet(table, member, findings) && HasUsableType(table, member, findings) & HasUsableName(table, member, names, findings);

    private static bool CanBeSet(TableDeclaration table, MemberDeclaration member, List<Finding> findings)
    {
        if (member.OnlySetter is not { } setter)
            return true;
        findings.Add(new(
            RuleIds.CannotBeMade,
            Place.MemberName(member.Name),
            $"'{member.Name}' of '{table.Address.Type.Name}' can be set by '{setter}' alone, so a row that is read would not have its value",
            $"make its setter in '{setter}' protected, or take the setter away if the member is to be no column"));
        return false;
    }

    private static bool HasUsableType(TableDeclaration table, MemberDeclaration member, List<Finding> findings)
    {
        if (!ConversionCheck.Run(table.Address.Type.Name, member, findings) || !VectorCheck.Run(table.Address.Type.Name, member, findings))
            return false;
        if (member.Type.Kind == ColumnKind.Unsupported)
        {
            findings.Add(new(
                RuleIds.UnsupportedType,
                Place.MemberType(member.Name),
                $"'{member.Name}' of '{table.Address.Type.Name}' is '{member.Type.Display}', which no column can hold",
                member.Type.Instead ?? $"use {ColumnTypes.Usable}, a table of its own, or [NotMapped] where it is not to be stored"));
        }

        if (member.Type.Reference is { IsOptional: true } optional)
        {
            string row = optional.Name.TrimEnd('?');
            findings.Add(new(
                RuleIds.ReferenceToNoTable,
                Place.MemberType(member.Name),
                $"'{member.Name}' of '{table.Address.Type.Name}' refers to '{optional.Name}', which is no table",
                $"write 'Id<{row}>?' where there may be none, or 'Id<{row}>'",
                $"Id<{row}>?"));
            return false;
        }

        if (member.Type.Reference is { Table: null } reference)
        {
            findings.Add(new(
                RuleIds.ReferenceToNoTable,
                Place.MemberType(member.Name),
                $"'{member.Name}' of '{table.Address.Type.Name}' refers to '{reference.Name}', which is no table",
                $"""declare '{reference.Name}' with [Table("...")], or refer to a type that has it"""));
            return false;
        }

        return member.Type.Kind is not (ColumnKind.Unsupported or ColumnKind.Unresolved);
    }

    private static bool HasUsableName(TableDeclaration table, MemberDeclaration member, Dictionary<string, string> names, List<Finding> findings)
    {
        string name = TableBuilder.ColumnName(member);
        // The key by another spelling has been told of.
        if (name == "id" && member.Type.Reference is { IsSelf: true } && !table.Outline.HasOwnKey)
            return false;
        if (Names.IsReserved(name))
        {
            findings.Add(new(
                RuleIds.UnusableName,
                Place.ColumnName(member.Name),
                $"Column '{name}' of table '{table.Name}' has a reserved name",
                $"""rename '{member.Name}', or give it [Column("...")] with another name"""));
            return false;
        }

        if (!Names.IsName(name))
        {
            findings.Add(new(
                RuleIds.UnusableName,
                Place.ColumnName(member.Name),
                $"'{name}' cannot name a column",
                $"use letters, digits and '_', at most {Limits.NameBytes} bytes"));
            return false;
        }

        if (names.TryGetValue(name, out string other))
        {
            findings.Add(new(
                RuleIds.UnusableName,
                Place.ColumnName(member.Name),
                $"Column '{name}' of table '{table.Name}' is declared by both '{other}' and '{member.Name}'",
                $"""rename one, or give it [Column("...")] with another name"""));
            return false;
        }

        names.Add(name, member.Name);
        return true;
    }
}
