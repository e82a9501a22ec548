using System.Text.Json;

namespace Lux.Tool.Tests;

public sealed class SchemaTests(EngineFixture engine)
{
    [Fact]
    public async Task Shown_are_the_commands_that_make_the_tables_each_after_those_that_it_needs()
    {
        var ran = await LuxTool.RunAsync("schema", "show", "-u", await engine.NewChatAsync());
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            TCREATE users name:str:unique age:int
            TCREATE messages
                author:ref(users):ondelete(cascade)
                content:str:notnull
                at:timestamp
                INDEX author,at

            """, ran.Out);
    }

    [Fact]
    public async Task What_is_shown_makes_the_same_schema_elsewhere()
    {
        using var folder = new TemporaryFolder();
        var (one, other) = (await engine.NewChatAsync(), engine.NewDatabase());
        var file = folder.File("schema.lux", (await LuxTool.RunAsync("schema", "show", "-u", one)).Out);
        Assert.Equal((0, ""), await LuxTool.RunAsync("query", "-u", other, "--file", file) is var made ? (made.ExitCode, made.Error) : default);
        Assert.Equal((0, "The schemas are the same.\n"), await LuxTool.RunAsync("schema", "diff", one, other) is var same ? (same.ExitCode, same.Out) : default);
        Assert.Equal(0, (await LuxTool.RunAsync("schema", "diff", "-u", one, file)).ExitCode);
    }

    [Fact]
    public async Task A_difference_is_the_steps_from_the_first_to_the_second_and_exit_code_1()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("schema.lux", "TCREATE users name:str:unique age:int:notnull\nTCREATE rooms\n    name:str\n");
        var ran = await LuxTool.RunAsync("schema", "diff", "-u", await engine.NewChatAsync(), file, "-o", "json");
        Assert.Equal(1, ran.ExitCode);
        var steps = JsonDocument.Parse(ran.Out).RootElement.GetProperty("steps").EnumerateArray().Select(step => (step.GetProperty("command").GetString(), step.GetProperty("risk").GetString())).ToArray();
        Assert.Equal([("TALTER users SET age notnull", "rows are checked"), ("TCREATE rooms name:str", "safe"), ("TDROP messages", "destructive")], steps.Order());
    }

    [Theory]
    [InlineData("TCREATE users name:str\nTALTER people ADD x:int\n", "schema.lux line 2: table 'people' does not exist.")]
    [InlineData("GET users\n", "schema.lux line 1: 'GET' is no command of a schema; there are TCREATE, TALTER, TRENAME and TDROP.")]
    public async Task A_file_that_leads_to_no_schema_is_said_with_its_line(string text, string says)
    {
        using var folder = new TemporaryFolder();
        var ran = await LuxTool.RunAsync("schema", "diff", "-u", engine.NewDatabase(), folder.File("schema.lux", text));
        Assert.Equal((5, $"lux: {says}\n"), (ran.ExitCode, ran.Error));
    }

    [Fact]
    public async Task A_table_that_is_not_there_and_a_place_that_is_none_are_named()
    {
        var url = await engine.NewChatAsync();
        Assert.Equal("lux: Table 'people' does not exist; there are messages, users.\n", (await LuxTool.RunAsync("schema", "show", "people", "-u", url)).Error);
        Assert.StartsWith("lux: 'nowhere' is neither a file, a folder nor a connection string", (await LuxTool.RunAsync("schema", "diff", "nowhere", "-u", url)).Error, StringComparison.Ordinal);
    }
}
