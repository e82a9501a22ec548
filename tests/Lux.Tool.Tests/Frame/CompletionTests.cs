using System.Diagnostics;

namespace Lux.Tool.Tests;

/// <summary>Completion as each shell does it: its own program reads the script and is typed into.</summary>
public sealed class CompletionTests(EngineFixture engine)
{
    [Theory]
    [InlineData("bash", "--norc --noprofile -i", "eval \"$(lux completion bash)\"")]
    [InlineData("zsh", "-f -i", "autoload -U compinit; compinit -u -D; eval \"$(lux completion zsh)\"")]
    [InlineData("fish", "--no-config -i", "lux completion fish | source")]
    public async Task A_shell_completes_commands_options_values_and_tables(string shell, string options, string setUp)
    {
        Assert.SkipUnless(Programs.Has(shell), $"'{shell}' is missing, whose completion is tested. On Debian: apt-get install {shell}");
        using var folder = new TemporaryFolder();
        await using var terminal = LuxTerminal.StartProgram(120, Environment(folder, await engine.NewChatAsync()), [shell, .. options.Split(' ')]);
        await terminal.TypeAsync(setUp + "; echo set''up\r");
        await terminal.UntilWrittenAsync("setup\r\n");
        foreach (var (typed, ran) in (ValueTuple<string, string>[])
        [
            ("comple\tba\tx", "completion bash x"),
            ("export us\tx.csv --sep\t", "export users x.csv --separator"),
            ("export users --format jso\t", "export users --format jsonl"),
            ("query TQUERY mess\tWHERE author.na\t", "query TQUERY messages WHERE author.name"),
        ])
        {
            await terminal.TypeAsync($"lux {typed}\r");
            await terminal.UntilWrittenAsync($"ran: {ran}\r\n");
        }
    }

    [Fact]
    public async Task PowerShell_completes_commands_options_values_and_tables()
    {
        Assert.SkipUnless(Programs.Has("pwsh"), "'pwsh' is missing, whose completion is tested. See https://learn.microsoft.com/powershell/scripting/install");
        using var folder = new TemporaryFolder();
        var script = "lux completion pwsh | Out-String | Invoke-Expression; foreach ($line in 'lux comple', 'lux export us', 'lux export users --sep') { (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText }";
        var start = new ProcessStartInfo("pwsh", ["-NoProfile", "-NonInteractive", "-Command", script]) { RedirectStandardOutput = true };
        foreach (var (name, value) in Environment(folder, await engine.NewChatAsync())) start.Environment[name] = value;
        using var pwsh = Process.Start(start)!;
        Assert.Equal(["completion", "users", "--separator"], (await pwsh.StandardOutput.ReadToEndAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Theory]
    [InlineData("lux st", "start", "status")]
    [InlineData("lux export m", "messages")]
    [InlineData("lux schema show u", "users")]
    [InlineData("lux schema pull --table u", "users")]
    [InlineData("lux query TQUERY users WHERE na", "name")]
    [InlineData("lux status --output j", "json")]
    public async Task A_shell_can_ask_what_fits_at_the_cursor(string line, params string[] words)
    {
        var ran = await LuxTool.RunAsync(new Dictionary<string, string> { ["LUX_URL"] = await engine.NewChatAsync() }, "", $"[suggest:{line.Length}]", line);
        Assert.Equal((0, ""), (ran.ExitCode, ran.Error));
        Assert.Equal(words, ran.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(word => word.StartsWith(line.Split(' ')[^1], StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_an_engine_tables_are_not_offered_and_nothing_is_said()
    {
        var ran = await LuxTool.RunAsync(new Dictionary<string, string> { ["LUX_URL"] = "lux://localhost:1" }, "", "[suggest:13]", "lux export us");
        Assert.Equal((0, "", ""), (ran.ExitCode, ran.Error, ran.Out.Trim()));
    }

    /// <summary>A home of its own, in which <c>lux</c> is the tool where completion asks it, and else says what it was called with.</summary>
    private static Dictionary<string, string> Environment(TemporaryFolder home, string url)
    {
        var lux = home.File("lux", $"#!/bin/sh\ncase \"$1 $#\" in \\[suggest:*|'completion 2') exec dotnet '{Path.Combine(AppContext.BaseDirectory, "lux.dll")}' \"$@\";; esac\necho \"ran: $*\"\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(lux, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new() { ["HOME"] = home.Path, ["XDG_CONFIG_HOME"] = home.Path, ["XDG_DATA_HOME"] = home.Path, ["PATH"] = $"{home.Path}:{System.Environment.GetEnvironmentVariable("PATH")}", ["LUX_URL"] = url, ["PS1"] = "$ " };
    }
}
