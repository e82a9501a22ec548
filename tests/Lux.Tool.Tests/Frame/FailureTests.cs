using System.Text.Json;
using Lux.Engine;

namespace Lux.Tool.Tests;

public sealed class FailureTests
{
    private const string Nowhere = "lux://localhost:1?connect_timeout=60s";

    [Fact]
    public async Task An_engine_that_is_not_there_is_said_with_what_to_do()
    {
        var ran = await LuxTool.RunAsync("status", "--url", Nowhere);
        Assert.Equal((3, ""), (ran.ExitCode, ran.Out));
        Assert.Equal("lux: Nothing listens on localhost:1. Start the engine there (lux-server --port 1) or correct the connection string.\n", ran.Error);
    }

    [Fact]
    public async Task A_program_gets_the_failure_as_json()
    {
        var ran = await LuxTool.RunAsync("status", "--url", Nowhere, "--output", "json");
        var error = JsonDocument.Parse(ran.Error).RootElement.GetProperty("error");
        Assert.Equal(("unreachable", 3), (error.GetProperty("code").GetString(), error.GetProperty("exit_code").GetInt32()));
    }

    [Fact]
    public async Task A_wrong_password_is_said_and_not_shown()
    {
        await using var engine = await LuxEngine.StartAsync(new() { Password = "right", Memory = 64 << 20 });
        var ran = await LuxTool.RunAsync("status", "--url", $"lux://:wr0ng@127.0.0.1:{engine.Port}?connect_timeout=60s");
        Assert.Equal(3, ran.ExitCode);
        Assert.Contains("refused the password of the default user", ran.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("wr0ng", ran.Error, StringComparison.Ordinal);

        var asked = await LuxTool.RunAsync("status", "--url", $"lux://127.0.0.1:{engine.Port}?connect_timeout=60s");
        Assert.Equal(3, asked.ExitCode);
        Assert.Contains("asks for a password", asked.Error, StringComparison.Ordinal);

        var environment = new Dictionary<string, string> { ["LUX_URL"] = $"lux://127.0.0.1:{engine.Port}?connect_timeout=60s", ["LUX_PASSWORD"] = "right" };
        Assert.Equal((0, ""), await LuxTool.RunAsync(environment, "", "status") is var entered ? (entered.ExitCode, entered.Error) : default);
    }

    [Theory]
    [InlineData("ftp://host", "begins with 'ftp://'")]
    [InlineData("lux://host?colour=red", "'colour' in the connection string is unknown")]
    public async Task A_bad_connection_string_is_a_misuse(string url, string says)
    {
        var ran = await LuxTool.RunAsync("status", "--url", url);
        Assert.Equal(2, ran.ExitCode);
        Assert.Contains(says, ran.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lux: Unrecognized command or argument 'now'. See 'lux status --help'.\n", "status", "now")]
    [InlineData("lux: 'xml' is none of the values of --output: table, json. See 'lux status --help'.\n", "status", "--output", "xml")]
    [InlineData("lux: Required command was not provided. See 'lux --help'.\n")]
    [InlineData("lux: 'exprt' is no command of lux; there are start, status, query, schema, migrate, import, export, backup, restore, bench, doctor, completion. See 'lux --help'.\n", "exprt", "users")]
    [InlineData("lux: 'push' is no command of lux schema; there are show, diff, pull. See 'lux schema --help'.\n", "schema", "push")]
    [InlineData("lux: Required argument 'shell' missing for command: 'completion'. See 'lux completion --help'.\n", "completion")]
    public async Task A_command_line_that_cannot_be_meant_is_a_misuse(string says, params string[] args)
    {
        var ran = await LuxTool.RunAsync(args);
        Assert.Equal((2, "", says), (ran.ExitCode, ran.Out, ran.Error));
    }

    [Fact]
    public async Task A_password_on_the_command_line_does_not_come_back_in_an_error() =>
        Assert.DoesNotContain("secret", (await LuxTool.RunAsync("status", "lux://ann:secret@host")).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Asking_for_a_password_without_a_terminal_is_a_misuse()
    {
        var ran = await LuxTool.RunAsync("status", "--url", Nowhere, "--ask-password");
        Assert.Equal((2, "lux: --ask-password needs a terminal; a script sets LUX_PASSWORD instead.\n"), (ran.ExitCode, ran.Error));
    }
}
