using System.Text;
using CsCheck;
using Lux.Engine.Tests.Tables;
using Lux.Language;
using Lux.Tests;

namespace Lux.Engine.Tests.Migrations;

/// <summary>What the replay of a migration says, the engine does.</summary>
public sealed class EngineAcceptsTests
{
    private static readonly Gen<DatabaseSchema> Database = SchemaGen.Database("t", "u", "v");

    [Fact]
    public void Every_step_between_two_schemas_leads_to_what_its_replay_says() => Gen.Select(Database, Database, Database).Sample((first, second, third) =>
    {
        using var tables = new TablesFixture();
        var now = DatabaseSchema.Empty;
        foreach (var next in new[] { first, second, third })
        {
            foreach (var step in SchemaDiff.Between(now, next, Renames.None))
            {
                Assert.True(SchemaReplay.TryApply(now, step.Command, out var after, out _));
                now = after!;
                Assert.Equal((step.Command.ToString(), "+OK\\r\\n"), (step.Command.ToString(), tables.Run([.. step.Command.Words.Select(Encoding.UTF8.GetBytes)])));
                Assert.Equal(now, Schema(tables));
            }
        }
    }, iter: 60, threads: 2);

    [Fact]
    public void What_the_replay_refuses_the_engine_refuses_with_the_same_words() => Gen.Select(Database, Database, Gen.Int[0, 99]).Sample((there, other, skip) =>
    {
        using var tables = new TablesFixture();
        var now = DatabaseSchema.Empty;
        foreach (var step in SchemaDiff.Between(now, there, Renames.None))
        {
            Assert.True(SchemaReplay.TryApply(now, step.Command, out var after, out _));
            now = after!;
            tables.Run([.. step.Command.Words.Select(Encoding.UTF8.GetBytes)]);
        }
        // Steps from elsewhere: most do not fit here.
        foreach (var step in SchemaDiff.Between(other, there, Renames.None).Concat(SchemaDiff.Between(there, other, Renames.None).Skip(skip % 4)))
        {
            bool isApplied = SchemaReplay.TryApply(now, step.Command, out var after, out var error);
            string reply = tables.Run([.. step.Command.Words.Select(Encoding.UTF8.GetBytes)]);
            Assert.Equal((step.Command.ToString(), isApplied ? "+OK\\r\\n" : $"-{error!.Text}\\r\\n"), (step.Command.ToString(), reply));
            now = after ?? now;
            Assert.Equal(now, Schema(tables));
        }
    }, iter: 60, threads: 2);

    private static DatabaseSchema Schema(TablesFixture tables) => new(tables.Engine.Catalog.DatabaseOf("main").Tables.Values.Select(table => table.State!.Schema));
}
