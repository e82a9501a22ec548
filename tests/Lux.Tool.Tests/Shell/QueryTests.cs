using System.Text.Json;

namespace Lux.Tool.Tests;

public sealed class QueryTests(EngineFixture engine)
{
    [Fact]
    public async Task Rows_come_as_a_plain_table_in_a_pipe()
    {
        var ran = await LuxTool.RunAsync("query", "-u", await engine.NewChatAsync(), "TQUERY users ORDER BY name");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(
            """
            +----+------+------+
            | id | name |  age |
            |----+------+------|
            |  1 | ann  |   40 |
            |  2 | bob  | null |
            +----+------+------+

            """, ran.Out);
    }

    [Fact]
    public async Task Rows_come_as_json_with_numbers_as_numbers()
    {
        var ran = await LuxTool.RunAsync("query", "-u", await engine.NewChatAsync(), "-o", "json", "TQUERY", "users", "ORDER", "BY", "name");
        Assert.Equal("""[{"id":1,"name":"ann","age":40},{"id":2,"name":"bob","age":null}]""" + "\n", ran.Out);
    }

    [Theory]
    [InlineData("TQUERY users WHERE name = bob", """[{"id":2,"name":"bob","age":null}]""")]
    [InlineData("TQUERY users SELECT age WHERE name = bob", """[{"id":2,"age":null}]""")]
    [InlineData("TQUERY users SELECT age AS years,COUNT(*) WHERE name = bob GROUP BY age", """[{"years":null,"COUNT(*)":1}]""")]
    [InlineData("TQUERY users SELECT MAX(age) WHERE name = bob", """[{"MAX(age)":null}]""")]
    [InlineData("TQUERY users SELECT id,name,age WHERE name = bob", """[{"id":2,"name":"bob","age":null}]""")]
    [InlineData("TGET users 2", """[{"name":"bob","age":null}]""")]
    [InlineData("TQUERY users WHERE name = nobody", "[]")]
    [InlineData("TQUERY users WHERE name = bob LIMIT 1 AFTER \"\"", """{"rows":[{"id":2,"name":"bob","age":null}],"cursor":null}""")]
    public async Task A_column_that_is_null_in_every_row_was_missing_in_json(string command, string json) =>
        Assert.Equal(json + "\n", (await LuxTool.RunAsync("query", "-u", await engine.NewChatAsync(), "-o", "json", command)).Out);

    [Fact]
    public async Task A_joined_row_that_is_not_there_is_null_in_json_column_by_column()
    {
        var url = engine.NewDatabase();
        var ran = await PipedAsync(url, "TCREATE u name:str age:int\nTCREATE m u:ref(u) text:str\nTINSERT m text hi\n");
        Assert.Equal(0, ran.ExitCode);
        Assert.Equal("""[{"id":1,"u":null,"text":"hi","u.name":null,"u.age":null}]""" + "\n", (await LuxTool.RunAsync("query", "-u", url, "-o", "json", "TQUERY m JOIN u")).Out);
    }

    [Fact]
    public async Task Points_in_time_are_shown_as_such_also_of_joined_rows()
    {
        var url = await engine.NewChatAsync();
        var ran = await LuxTool.RunAsync("query", "-u", url, "TQUERY messages WHERE id = 1");
        Assert.Contains("2023-11-14T22:13:20.000Z", ran.Out, StringComparison.Ordinal);
        var selected = await LuxTool.RunAsync("query", "-u", url, "-o", "json", "TQUERY messages SELECT author.age,at WHERE id = 1");
        Assert.Equal("""[{"id":1,"users.age":40,"at":1700000000000}]""" + "\n", selected.Out);
    }

    [Fact]
    public async Task Lines_of_a_pipe_are_run_in_order_and_keys_are_served_too()
    {
        var url = engine.NewDatabase();
        var key = url.Split('/')[^1].Split('?')[0];
        var ran = await PipedAsync(url, $"# a key and a table\nSET {key} \"good morning\"\nGET {key}\nTCREATE t n:int\nTINSERT t n 7\nTCOUNT t\nGET {key}:no\n");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal("OK\ngood morning\nOK\n1\n1\n(nil)\n", ran.Out);
    }

    [Fact]
    public async Task The_first_line_that_fails_ends_a_pipe_and_says_its_number()
    {
        var ran = await PipedAsync(await engine.NewChatAsync(), "TCOUNT users\n\nTQUERY people\nTCOUNT users\n");
        Assert.Equal((4, "2\n"), (ran.ExitCode, ran.Out));
        Assert.Matches(@"^lux: line 3: ERR table '\w+\.people' does not exist\n$", ran.Error);
    }

    [Fact]
    public async Task A_pipe_that_keeps_going_says_each_failure_and_fails_in_the_end()
    {
        var ran = await PipedAsync(await engine.NewChatAsync(), "TINSERT users name\nTCOUNT users\nTINSERT users age old\n", "--keep-going");
        Assert.Equal((4, "2\n"), (ran.ExitCode, ran.Out));
        Assert.Equal("lux: line 1: ERR wrong number of arguments for 'tinsert' command\nlux: line 3: ERR field 'age' expects int, got 'old'\n", ran.Error);
    }

    [Fact]
    public async Task What_cannot_be_undone_wants_yes()
    {
        var url = await engine.NewChatAsync();
        var refused = await LuxTool.RunAsync("query", "-u", url, "TDROP", "messages");
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("messages' and its rows are removed for good. Say --yes to do it.", refused.Error, StringComparison.Ordinal);
        Assert.Equal("2\n", (await LuxTool.RunAsync("query", "-u", url, "TCOUNT", "messages")).Out);
        Assert.Equal((0, "OK\n"), await LuxTool.RunAsync("query", "-u", url, "--yes", "TDROP", "messages") is var dropped ? (dropped.ExitCode, dropped.Out) : default);
        Assert.Equal(2, (await LuxTool.RunAsync("query", "-u", url, "TALTER users DROP age")).ExitCode);
    }

    [Fact]
    public async Task Commands_that_change_the_connection_are_right_here()
    {
        var key = engine.NewDatabase().Split('/')[^1].Split('?')[0];
        var ran = await PipedAsync(engine.NewDatabase(), $"MULTI\nSET {key} 1\nINCR {key}\nEXEC\n");
        Assert.Equal("OK\nQUEUED\nQUEUED\nOK\n2\n", ran.Out);
    }

    [Fact]
    public async Task A_file_is_run_and_lines_that_begin_with_a_blank_go_on_with_the_one_before()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("seed.lux", "-- tables\nTCREATE people\n    name:str:unique\n    motto:str:default(\"carpe diem\")\n\nTINSERT people name ann\nTQUERY nothing\n");
        var url = engine.NewDatabase();
        var ran = await LuxTool.RunAsync("query", "-u", url, "--file", file);
        Assert.Equal((4, "OK\n1\n"), (ran.ExitCode, ran.Out));
        Assert.StartsWith("lux: seed.lux line 7: ERR table ", ran.Error, StringComparison.Ordinal);
        Assert.Contains("carpe diem", (await LuxTool.RunAsync("query", "-u", url, "TGET", "people", "1")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_named()
    {
        var ran = await LuxTool.RunAsync("query", "-u", engine.NewDatabase(), "--file", "/nowhere/seed.lux");
        Assert.Equal(5, ran.ExitCode);
        Assert.Contains("'/nowhere/seed.lux'", ran.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shell_s_own_commands_describe_and_explain()
    {
        var url = await engine.NewChatAsync();
        var ran = await PipedAsync(url, "\\d messages\n\\e messages WHERE author = 1 ORDER BY at DESC LIMIT 5\n\\x\nTGET users 1\n\\h TCOUNT\n");
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        foreach (var part in (string[])["ref(users)", "cascade", "INDEX author,at", "index author,at: 1 equal, backwards", "-- row 1\nname  ann\nage   40\n", "TCOUNT <table> [WHERE <condition>]"])
            Assert.Contains(part, ran.Out, StringComparison.Ordinal);

        var json = JsonDocument.Parse((await LuxTool.RunAsync("query", "-u", url, "-o", "json", "\\d users")).Out).RootElement;
        Assert.Equal(["name", "age"], json.GetProperty("columns").EnumerateArray().Select(column => column.GetProperty("name").GetString()));
        Assert.Single(json.GetProperty("referred_to_by").EnumerateArray());
    }

    [Fact]
    public async Task A_table_that_is_not_there_is_answered_with_those_that_are()
    {
        var ran = await LuxTool.RunAsync("query", "-u", await engine.NewChatAsync(), "\\d people");
        Assert.Equal(4, ran.ExitCode);
        Assert.Matches(@"^lux: Table 'people' does not exist; there are \w+\.messages, \w+\.users\.\n$", ran.Error);
    }

    [Fact]
    public async Task Pages_say_how_to_go_on()
    {
        var url = await engine.NewChatAsync();
        var page = JsonDocument.Parse((await LuxTool.RunAsync("query", "-u", url, "-o", "json", "TQUERY", "users", "LIMIT", "1", "AFTER", "")).Out).RootElement;
        var next = JsonDocument.Parse((await LuxTool.RunAsync("query", "-u", url, "-o", "json", "TQUERY", "users", "LIMIT", "1", "AFTER", page.GetProperty("cursor").GetString()!)).Out).RootElement;
        Assert.Equal("bob", next.GetProperty("rows")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task Values_cannot_move_the_terminal_s_cursor()
    {
        var url = await engine.NewChatAsync();
        var ran = await PipedAsync(url, "TINSERT users name \"a\\x1b[2Jb\"\nTGET users 3\n");
        Assert.Contains(@"a\x1b[2Jb", ran.Out, StringComparison.Ordinal);
    }

    private static Task<Ran> PipedAsync(string url, string input, params string[] options) => LuxTool.RunAsync([], input, ["query", "-u", url, .. options]);
}
