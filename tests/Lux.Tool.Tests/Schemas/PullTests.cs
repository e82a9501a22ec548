using CsCheck;
using Lux.Cli;
using Lux.Language;
using Lux.Tests;

namespace Lux.Tool.Tests;

public sealed class PullTests(EngineFixture engine)
{
    [Fact]
    public async Task Records_that_are_pulled_compile_and_declare_the_tables_of_the_engine()
    {
        var url = engine.NewDatabase();
        await EngineFixture.CommandsAsync(url,
            "TCREATE {db}.users username:str:unique:notnull color:str:notnull:default(teal) last_seen:timestamp:notnull:default(*) age:int score:float balance:decimal avatar:bytes token:uuid:default(*) is_on:bool:notnull",
            "TCREATE {db}.categories name:str:index parent:ref(categories):ondelete(setnull) note2:str:noindex",
            "TCREATE {db}.messages category:ref(categories):ondelete(cascade):notnull author_id:ref(users):notnull content:str at:timestamp INDEX category,at UNIQUE author_id,at");
        var ran = await LuxTool.RunAsync("schema", "pull", "-u", url, "--namespace", "Shop", "--database-class", "ShopDb");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        var generated = Generator.Run(ran.Out);
        Assert.Empty(generated.Problems);
        Assert.Equal(await DeclaredAsync(url), generated.Declared.Order());
    }

    [Fact]
    public void Records_of_any_schema_declare_it_again() =>
        (from names in SchemaGen.Name.Array[2, 2].Where(names => names[0] != names[1])
         from first in SchemaGen.Table(names[0], names[0])
         from second in SchemaGen.Table(names[1], names)
         select new DatabaseSchema([first, second])).Sample(schema =>
         {
             var generated = Generator.Run(RecordSource.Write(schema, "App", "AppDb"));
             // What only the generator refuses is not the writer's: circles and cascades that no first row can satisfy, and a reference that forbids the index that it has all the same.
             string[] ofGenerator = ["LUX1008", "LUX1015", "LUX1019"];
             Assert.DoesNotContain(generated.Problems, problem => !ofGenerator.Any(rule => problem.Contains(rule, StringComparison.Ordinal)));
             Assert.Equal(schema.Tables.Select(SchemaPrinter.Create).Order(), generated.Declared.Order());
         }, iter: 60, threads: 1);

    [Fact]
    public async Task Json_is_a_json_element_and_a_vector_has_its_dimension()
    {
        var url = engine.NewDatabase();
        await EngineFixture.CommandsAsync(url, "TCREATE {db}.docs body:json title:str near:vector(3):notnull TTL 60");
        var ran = await LuxTool.RunAsync("schema", "pull", "-u", url);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            using System.Text.Json;
            using Lux.Schema;

            [Table("docs", TtlSeconds = 60)]
            public partial record Doc
            {
                public Id<Doc> Id { get; init; }
                public JsonElement? Body { get; init; }
                public string? Title { get; init; }
                [Vector(3)] public required float[] Near { get; init; }
            }

            [Database]
            public partial class AppDb;

            """, ran.Out);
        Assert.Empty(Generator.Run(ran.Out).Problems);
        Assert.Equal(await DeclaredAsync(url), Generator.Run(ran.Out).Declared.Order());
    }

    [Fact]
    public async Task A_file_that_is_there_is_written_anew_only_with_yes()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("Schema.cs", "mine");
        var url = await engine.NewChatAsync();
        Assert.Equal(2, (await LuxTool.RunAsync("schema", "pull", "-u", url, "--file", file)).ExitCode);
        Assert.Equal("mine", await File.ReadAllTextAsync(file));
        Assert.Equal(0, (await LuxTool.RunAsync("schema", "pull", "-u", url, "--file", file, "--yes", "--table", "users")).ExitCode);
        Assert.DoesNotContain("Message", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<string>> DeclaredAsync(string url) =>
        (await SchemaSource.ReadAsync(Endpoint.Parse(url), default)).Tables.Select(SchemaPrinter.Create).Order();
}
