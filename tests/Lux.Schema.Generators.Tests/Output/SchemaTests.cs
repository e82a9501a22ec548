using Lux.Language;
using Lux.Schema.Generators.Schemas;
using Lux.Schema.Generators.Tests.Harness;
using Lux.Schema.Generators.Tests.Incremental;

namespace Lux.Schema.Generators.Tests.Output;

public sealed class SchemaTests
{
    [Theory]
    [InlineData("Id", "id")]
    [InlineData("LastSeen", "last_seen")]
    [InlineData("HTTPPort2", "http_port2")]
    [InlineData("already_snake", "already_snake")]
    [InlineData("Snake_Case", "snake_case")]
    [InlineData("X1Y", "x1_y")]
    [InlineData("ÄhnlichÖde", "ähnlich_öde")]
    public void Names_become_snake_case(string member, string column) => Assert.Equal(column, Casing.SnakeCase(member));

    [Theory]
    [InlineData("users", "Users")]
    [InlineData("chat_messages", "ChatMessages")]
    [InlineData("2fa_codes", "_2faCodes")]
    [InlineData("_", "_")]
    public void Tables_become_properties(string table, string property) => Assert.Equal(property, Casing.PascalCase(table));

    [Fact]
    public void What_is_declared_is_what_the_engines_parser_reads_back()
    {
        var generation = Generation.Of(Programs.Of(ChatProgram.Files));
        var tables = generation.Result.TrackedSteps[Steps.BuiltTables].SelectMany(run => run.Outputs).Select(output => ((BuiltTable)output.Value).Schema).ToList();
        Assert.Equal(2, tables.Count);
        foreach (var schema in tables)
        {
            Assert.True(SchemaParser.TryParseCreate(SchemaPrinter.Arguments(schema), out _, out var parsed, out var error), error?.Text);
            Assert.Equal(schema, parsed);
        }
    }
}
