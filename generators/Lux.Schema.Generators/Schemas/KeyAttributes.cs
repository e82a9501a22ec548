using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.Schemas;

/// <summary>Checks what attributes say of a key: it is the engine's, and the same in every table. LUX1005, LUX1007, LUX1011, LUX1012, LUX1013, LUX1015, and LUX1023 and LUX1024 for its stored form.</summary>
internal static class KeyAttributes
{
    public static void Run(TableDeclaration table, MemberDeclaration key, List<Finding> findings)
    {
        string type = table.Address.Type.Name, where = $"'{key.Name}' of '{type}'";
        ConversionCheck.Run(type, key, findings);
        if (key.ColumnName is not (null or "id"))
            findings.Add(new(RuleIds.UnusableName, Place.ColumnName(key.Name), $"{where} is the key, whose column is 'id' in every table and cannot be '{key.ColumnName}'", "take [Column] off"));
        if (key.RenamedFrom is { } former)
            findings.Add(new(RuleIds.UnusableName, Place.MemberName(key.Name), $"{where} is the key, whose column has always been 'id' and never '{former}'", "take [RenamedFrom] off"));
        if (key.IsUnique)
            findings.Add(new(RuleIds.NeedlessIndex, Place.OwnUnique(key.Name), $"[Unique] on {where} says what a key is anyway", "take it off"));
        if (key.IsIndexed)
            findings.Add(new(RuleIds.NeedlessIndex, Place.OwnIndex(key.Name), $"[Index] on {where} is served by the key itself, by which every row is found", "take it off"));
        if (key.IsNotIndexed)
            findings.Add(new(RuleIds.IndexForbidden, Place.NotIndexed(key.Name), $"[NotIndexed] on {where} is about the key, by which every row is found", "take it off"));
        if (key.Default is not null)
            findings.Add(new(RuleIds.DefaultDoesNotFit, Place.Default(key.Name), $"{where} is the key, which the engine gives to each row", "take [Default] off"));
        if (key.OnDelete != OnDelete.Restrict)
            findings.Add(new(RuleIds.OnDeleteDoesNotFit, Place.OnDelete(key.Name), $"{where} is the row's own key, which refers to no row that could be deleted", "take [OnDelete] off, or put it on a reference to another table"));
        if (key.Dimension is not null)
            findings.Add(new(RuleIds.VectorDimension, Place.Vector(key.Name), $"{where} is the key, which is no vector", "take [Vector] off"));
    }
}
