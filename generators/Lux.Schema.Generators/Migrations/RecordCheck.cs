using System.Collections.Immutable;
using Lux.Language;
using Lux.Schema.Generators.Schemas;

namespace Lux.Schema.Generators.Migrations;

/// <summary>Holds the records to the end of the chain. LUX2001, LUX2005, LUX2006, LUX2007.</summary>
internal static class RecordCheck
{
    /// <summary>The properties of a diagnostic that hold the script to write.</summary>
    internal const string ScriptId = "script", ScriptText = "text", Folder = "folder", Former = "former";

    private static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;

    public static IEnumerable<(string Type, PendingFinding Finding)> Check(DatabaseContents database, MigrationChain chain, string folder)
    {
        var (schema, renames) = (database.Schema, database.Renames);
        string type = database.Database.Type.Name;
        var steps = SchemaDiff.Between(chain.Result, schema, renames);
        if (steps.Count > 0)
        {
            var (script, text) = ScriptWriter.Of(chain, steps, ScriptWriter.NameOf(steps));
            yield return (database.Database.FullName, new(
                new(RuleIds.Unmigrated, Place.Type, $"The records of '{type}' differ from its migrations ({Listed(steps)})", "write the next one with 'lux migrate add NAME'"),
                None.Add(ScriptId, script.Id).Add(ScriptText, text).Add(Folder, folder)));
        }

        var candidates = RenameCandidates.Find(chain.Result, schema, renames);
        foreach (var candidate in candidates)
        {
            var table = database.Tables.First(table => table.Schema.Name == candidate.Table);
            string what = candidate.Column is null ? $"table '{candidate.Former}' goes and '{candidate.Table}' comes with the same columns" : $"column '{candidate.Former}' goes and '{candidate.Column}' comes with the same type";
            var place = candidate.Column is null ? Place.Type : Place.MemberName(MemberOf(table, candidate.Column));
            yield return (table.Row, new(
                new(RuleIds.PerhapsRenamed, place, $"In '{table.Schema.Name}' {what}", $"where it is a rename, write [RenamedFrom(\"{candidate.Former}\")], else its values are lost"),
                None.Add(Former, candidate.Former)));
        }

        foreach (var step in steps)
        {
            if (step.Command.Name != "TALTER" || database.Tables.FirstOrDefault(table => table.Schema.Name == step.Command.Words[1]) is not { } table)
                continue;
            if (chain.Result.Find(table.Schema.Name) is not null && step.NeedsDefault && AddedColumn(step) is { } added && !candidates.Any(candidate => candidate.Table == table.Schema.Name && candidate.Column == added))
            {
                yield return (table.Row, new(
                    new(RuleIds.NeedsDefault, Place.MemberName(MemberOf(table, added)), $"'{MemberOf(table, added)}' must have a value, and the rows of '{table.Schema.Name}' that are there have none: write [Default(...)], or make it nullable", ""),
                    None));
            }

            if (step.IsNarrowing)
            {
                yield return (table.Row, new(
                    new(RuleIds.Narrows, Place.MemberType(MemberOf(table, step.Command.Words[3])), $"It {step.Summary}: a row that does not convert stops the migration; the script will ask to acknowledge that", ""),
                    None));
            }
        }

        foreach (var table in database.Tables)
        {
            if (chain.Result.Find(table.Schema.Name) is { } before && OrderOf(before, table, candidates) is { } order)
            {
                yield return (table.Row, new(
                    new(RuleIds.Unmigrated, Place.Type, $"The columns of '{table.Schema.Name}' are in another order in the migrations, and no command moves a column", $"bring the members into the order {order}"),
                    None));
            }
        }
    }

    private static string Listed(EquatableArray<MigrationStep> steps) => steps.Count <= 5
        ? string.Join(", ", steps.Select(step => step.Summary))
        : $"{string.Join(", ", steps.Take(5).Select(step => step.Summary))}, and {steps.Count - 5} more";

    private static string MemberOf(TableContents table, string column) => table.Schema.OrdinalOf(column) is >= 0 and var ordinal ? table.Members[ordinal] : "";

    private static string? AddedColumn(MigrationStep step) =>
        AlterParser.TryParse(step.Command.Arguments, out _, out var change, out _) && change is AddColumnSyntax add ? add.Column.Name : null;

    /// <summary>The members in the order of the table: columns that are there keep their places and new ones come last. Null when they are so.</summary>
    private static string? OrderOf(TableSchema before, TableContents table, EquatableArray<RenameCandidate> candidates)
    {
        var former = table.Renames.ToDictionary(rename => rename.Column, rename => rename.Former);
        // What may be a rename is asked about first; as one it has its place.
        foreach (var candidate in candidates)
        {
            if (candidate.Table == table.Schema.Name && candidate.Column is { } column)
                former[column] = candidate.Former;
        }

        int Place(string column) => before.OrdinalOf(column) is >= 0 and var at ? at
            : former.TryGetValue(column, out string old) && before.OrdinalOf(old) is >= 0 and var was ? was : int.MaxValue;
        var wanted = table.Schema.Columns.Select((column, i) => (column.Name, Member: table.Members[i])).OrderBy(entry => Place(entry.Name)).ToList();
        return wanted.Select(entry => entry.Name).SequenceEqual(table.Schema.Columns.Select(column => column.Name)) ? null : string.Join(", ", wanted.Select(entry => entry.Member));
    }
}
