using System.Globalization;

namespace Lux.Language;

/// <summary>Writes the next script of a chain: what leads from its end to the schema that is wanted.</summary>
public static class ScriptWriter
{
    /// <summary>The next script, or null when nothing is to do.</summary>
    /// <param name="chain">The scripts that are there; without breaks.</param>
    /// <param name="wanted">The schema that the records declare.</param>
    /// <param name="renames">The renames that they state.</param>
    /// <param name="name">What the migration is called, in letters, digits and <c>_</c>.</param>
    public static (MigrationScript Script, string Text)? Next(MigrationChain chain, DatabaseSchema wanted, Renames renames, string name)
    {
        var steps = SchemaDiff.Between(chain.Result, wanted, renames);
        return steps.Count == 0 ? null : Of(chain, steps, name);
    }

    /// <summary>A script of these steps after the end of a chain. It acknowledges nothing.</summary>
    public static (MigrationScript Script, string Text) Of(MigrationChain chain, EquatableArray<MigrationStep> steps, string name)
    {
        var last = chain.Links.Count == 0 ? null : chain.Links[chain.Links.Count - 1].Script;
        var after = chain.Result;
        foreach (var step in steps)
            after = SchemaReplay.TryApply(after, step.Command, out var next, out var error) ? next! : throw new InvalidOperationException(error!.Message);
        var script = new MigrationScript
        {
            Id = $"{NextNumber(last?.Id)}_{name}",
            ParentId = last?.Id,
            ParentHash = last?.Hash,
            Result = Fingerprint.OfDatabase(after),
            Commands = steps.Select(step => step.Command).ToEquatableArray(),
        };
        return (script, ScriptPrinter.Print(script, steps));
    }

    /// <summary>A name for what the steps do: <c>adds_column_users_color</c>.</summary>
    public static string NameOf(EquatableArray<MigrationStep> steps)
    {
        string words = steps[0].Summary + (steps.Count > 1 ? " and more" : "");
        string name = string.Join("_", new string([.. words.Select(c => Names.IsName(c.ToString()) ? c : ' ')]).Split([' '], StringSplitOptions.RemoveEmptyEntries));
        return Names.IsName(name) ? name : "changes";
    }

    private static string NextNumber(string? id)
    {
        string digits = id is null ? "" : new([.. id.TakeWhile(c => c is >= '0' and <= '9')]);
        int number = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int last) ? last + 1 : 1;
        return number.ToString("0000", CultureInfo.InvariantCulture);
    }
}
