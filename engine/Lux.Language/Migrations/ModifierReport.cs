namespace Lux.Language;

/// <summary>The reports of TALTER SET and UNSET.</summary>
internal static class ModifierReport
{
    public static MigrationStep Set(TableSchema table, ScriptCommand command, SetModifierSyntax set, Func<string[], EquatableArray<ScriptCommand>> back)
    {
        var former = table.Columns[table.OrdinalOf(set.Name)];
        string column = $"{table.Name}.{set.Name}", word = Word(set.Modifier);
        var step = new MigrationStep { Command = command, Summary = $"sets {word} of {column}", Down = Undo(former, set.Modifier, back) };
        return set.Modifier.Kind switch
        {
            _ when set.Modifier.Set(former) == former => step,
            ModifierKind.Unique => step with { Risk = StepRisk.NeedsRowsChecked, Impact = ClientImpact.Refuses, ImpactNote = $"equal values of {column} are refused" },
            ModifierKind.NotNull => step with { Risk = StepRisk.NeedsRowsChecked, Impact = ClientImpact.Refuses, ImpactNote = $"writes of null to {column} are refused" },
            ModifierKind.OnDelete => Deletes(step, former, set.Modifier.Set(former).OnDelete),
            _ => step,
        };
    }

    public static MigrationStep Unset(TableSchema table, ScriptCommand command, UnsetModifierSyntax unset, Func<string[], EquatableArray<ScriptCommand>> back)
    {
        var former = table.Columns[table.OrdinalOf(unset.Name)];
        string column = $"{table.Name}.{unset.Name}", word = Word(unset.Modifier);
        var step = new MigrationStep { Command = command, Summary = $"takes {word} off {column}", Down = Undo(former, unset.Modifier, back) };
        return unset.Modifier.Kind switch
        {
            _ when unset.Modifier.Unset(former) == former => step,
            ModifierKind.Unique => step with
            {
                Impact = ClientImpact.Refuses,
                ImpactNote = $"upserts by {column} are errors",
                Loss = $"equal values of {column} written by then are in the way",
            },
            ModifierKind.NotNull => step with
            {
                Impact = ClientImpact.Refuses,
                ImpactNote = $"they cannot read a row in which {column} is null",
                Loss = $"nulls written to {column} by then are in the way",
            },
            ModifierKind.Default when former.IsNotNull => step with { Impact = ClientImpact.Refuses, ImpactNote = $"writes that leave {column} out are refused" },
            ModifierKind.OnDelete => Deletes(step, former, OnDelete.Restrict),
            _ => step,
        };
    }

    private static MigrationStep Deletes(MigrationStep step, Column column, OnDelete now) => step with
    {
        Impact = ClientImpact.Refuses,
        ImpactNote = $"deletes of rows of {column.Target} " + now switch
        {
            OnDelete.Cascade => "take along the rows that refer to them",
            OnDelete.SetNull => "clear the references to them",
            _ => "that others refer to are refused",
        },
    };

    internal static string Word(ColumnModifier modifier) => modifier.Kind switch
    {
        ModifierKind.Unique => "unique",
        ModifierKind.Index => "index",
        ModifierKind.NotNull => "notnull",
        ModifierKind.NoIndex => "noindex",
        ModifierKind.Default => "default",
        _ => "ondelete",
    };

    // What brings the column's modifier back to what it was; nothing where it was so already.
    private static EquatableArray<ScriptCommand> Undo(Column former, ColumnModifier modifier, Func<string[], EquatableArray<ScriptCommand>> back)
    {
        string word = Word(modifier);
        return modifier.Kind switch
        {
            ModifierKind.Default => former.Default is { } value ? back(["SET", former.Name, Text(value)]) : back(["UNSET", former.Name, word]),
            ModifierKind.OnDelete => former.OnDelete == OnDelete.Restrict ? back(["UNSET", former.Name, word]) : back(["SET", former.Name, Text(former.OnDelete)]),
            _ => modifier.Set(former) == former ? back(["SET", former.Name, word]) : back(["UNSET", former.Name, word]),
        };
    }

    internal static string Text(ColumnDefault value) => $"default({(value.IsServerValue ? "*" : Literal.Write(value.Literal))})";

    internal static string Text(OnDelete value) => value switch
    {
        OnDelete.Cascade => "ondelete(cascade)",
        OnDelete.SetNull => "ondelete(setnull)",
        _ => "ondelete(restrict)",
    };
}
