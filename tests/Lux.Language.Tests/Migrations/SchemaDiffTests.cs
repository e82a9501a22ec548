using CsCheck;
using Lux.Tests;

namespace Lux.Language.Tests.Migrations;

/// <summary>The commands between two schemas: replayed they lead from the one to the other, and back.</summary>
public sealed class SchemaDiffTests
{
    private static readonly Gen<DatabaseSchema> Database = SchemaGen.Database("t", "u", "v", "w");

    [Fact]
    public void Between_any_two_schemas_lead_steps_that_can_be_replayed() => Gen.Select(Database, Database).Sample((from, to) =>
    {
        var steps = SchemaDiff.Between(from, to, Renames.None);
        Assert.Equal(to.Sorted(), Replay(from, steps.Select(step => step.Command)).Sorted());
    });

    [Fact]
    public void Related_schemas_too() => Gen.Select(Database, Database, Gen.Int[1, 5]).Sample((from, other, keep) =>
    {
        // Some columns of the one schema in the other one's tables, so that kept columns change in every way.
        var mixed = new DatabaseSchema(other.Tables.Select(table => from.Find(table.Name) is { } old
            ? table with { Columns = table.Columns.Select((column, i) => i < Math.Min(keep, old.Columns.Count) ? column with { Name = Free(old.Columns[i].Name, table, column.Name) } : column).ToEquatableArray(), Composites = default }
            : table));
        var steps = SchemaDiff.Between(from, mixed, Renames.None);
        Assert.Equal(mixed.Sorted(), Replay(from, steps.Select(step => step.Command)).Sorted());
    });

    [Fact]
    public void The_way_back_leads_to_the_schema_before() => Gen.Select(Database, Database).Sample((from, to) =>
    {
        var steps = SchemaDiff.Between(from, to, Renames.None);
        var link = new ChainLink(new() { Id = "0001", Result = "" }, from, Replay(from, steps.Select(step => step.Command)), steps);
        if (link.Irreversible is { } step)
        {
            Assert.Contains("cannot become", step.Loss, StringComparison.Ordinal);
            return;
        }
        Assert.Equal(from.Sorted(), Replay(link.After, link.Down).Sorted());
    });

    [Fact]
    public void A_schema_needs_no_step_to_itself() => Database.Sample(schema => Assert.Empty(SchemaDiff.Between(schema, schema.Sorted(), Renames.None)));

    private static string Free(string name, TableSchema table, string own) => table.Columns.Any(column => column.Name == name && column.Name != own) ? own : name;

    private static DatabaseSchema Replay(DatabaseSchema schema, IEnumerable<ScriptCommand> commands)
    {
        foreach (var command in commands)
        {
            // Through its text, as a script has it.
            Assert.True(ScriptWords.TryRead(command.ToString(), out var words, out _));
            Assert.Equal(command.Words, words);
            Assert.True(SchemaReplay.TryApply(schema, new(words), out var next, out var error), $"{command}: {error?.Text}");
            schema = next!;
        }
        return schema;
    }
}
