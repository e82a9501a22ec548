using System.CommandLine;
using Lux.Cli;

namespace Lux.Tool.Tests;

public sealed class HelpTests
{
    private static readonly ToolHost Nowhere = new() { In = TextReader.Null, Out = TextWriter.Null, Error = TextWriter.Null };

    /// <summary>Every command that does something, as it is typed.</summary>
    public static TheoryData<string> EveryCommand => [.. Leaves(Cli.Tool.Commands(Nowhere)).Select(command => HelpPage.PathOf(command)["lux ".Length..])];

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public async Task Every_command_has_help_with_examples_that_fits_a_terminal(string command)
    {
        var ran = await LuxTool.RunAsync([.. command.Split(' '), "--help"]);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Contains("Examples:\n  ", ran.Out, StringComparison.Ordinal);
        // Lines to copy are whole, however long; the page of the server is its own.
        Assert.All(ran.Out.Split("Examples:")[0].Split('\n'), line => Assert.True(line.Length <= (command == "start" ? 120 : 79), line));
    }

    [Theory]
    [InlineData]
    [InlineData("schema")]
    [InlineData("migrate")]
    public async Task The_tool_and_each_group_of_commands_has_examples_too(params string[] group) =>
        Assert.Contains("\nExamples:\n  lux ", (await LuxTool.RunAsync([.. group, "--help"])).Out, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(EveryCommand))]
    public void Every_command_that_prints_can_print_for_programs(string command)
    {
        if (command == "completion") return;   // prints a script for a shell
        Assert.Contains(Leaves(Cli.Tool.Commands(Nowhere)).Single(leaf => HelpPage.PathOf(leaf) == "lux " + command).Options, option => option.Name == "--output");
    }

    [Fact]
    public void Every_command_and_option_says_what_it_is() => Assert.All(
        All(Cli.Tool.Commands(Nowhere)).Where(command => command is not ToolCommand { Help: not null }),
        command => Assert.All((Symbol[])[command, .. command.Options, .. command.Arguments], symbol => Assert.False(string.IsNullOrWhiteSpace(symbol.Description), symbol.Name)));

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public async Task A_shell_gets_its_completion_script(string shell)
    {
        var ran = await LuxTool.RunAsync("completion", shell);
        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("suggest:", ran.Out, StringComparison.Ordinal);
    }

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static IEnumerable<Command> Leaves(Command command) => All(command).Where(one => one.Subcommands.Count == 0);
}
