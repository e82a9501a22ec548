using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Lux.Tool.Tests;

/// <summary>docs/migrations.md as a new user would follow it: its files are written, its commands run, and what they say must stand there. <c>UPDATE_SNAPSHOTS=1</c> writes it down.</summary>
public sealed partial class TranscriptTests(EngineFixture engine)
{
    private static readonly string Page = Path.Combine(Root(), "docs", "migrations.md");

    [Fact]
    public async Task The_page_about_migrations_says_what_happens()
    {
        using var folder = new TemporaryFolder();
        folder.File("App.csproj", Project());
        string url = engine.NewDatabase(), page = await File.ReadAllTextAsync(Page, TestContext.Current.CancellationToken);
        var played = new StringBuilder();
        int at = 0;
        foreach (Match block in Blocks().Matches(page))
        {
            played.Append(page, at, block.Index - at);
            at = block.Index + block.Length;
            string kind = block.Groups[1].Value, text = block.Groups[2].Value;
            if (kind.StartsWith("csharp ", StringComparison.Ordinal)) folder.File(kind["csharp ".Length..], text);
            else if (kind == "console") text = await PlayAsync(text.Split('\n').Where(line => line.StartsWith("$ ", StringComparison.Ordinal)).Select(line => line[2..]), folder.Path, url);
            played.Append("```").Append(kind).Append('\n').Append(text).Append("```");
        }
        played.Append(page, at, page.Length - at);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1") await File.WriteAllTextAsync(Page, played.ToString(), TestContext.Current.CancellationToken);
        else Assert.Equal(page, played.ToString());
    }

    private static async Task<string> PlayAsync(IEnumerable<string> commands, string folder, string url)
    {
        var text = new StringBuilder();
        foreach (string command in commands)
        {
            string[] words = command.Split(' ');
            var (exitCode, output) = words[0] == "lux" ? await LuxAsync(words[1..], folder, url) : await ShellAsync(command, folder);
            text.Append("$ ").Append(command).Append('\n');
            foreach (string line in output.Split('\n').Select(line => line.TrimEnd()).Where(line => line.Length > 0))
                text.Append(Plain(line, folder)).Append('\n');
            if (exitCode != 0) text.Append($"[exit code {exitCode}]\n");
        }
        return text.ToString();
    }

    private static async Task<(int ExitCode, string Output)> LuxAsync(string[] words, string folder, string url)
    {
        string[] project = words[0] == "migrate" ? ["--project", folder] : [];
        var ran = await LuxTool.RunAsync(new Dictionary<string, string> { ["LUX_URL"] = url }, "", [.. words, .. project]);
        return (ran.ExitCode, ran.Out + ran.Error);
    }

    private static async Task<(int ExitCode, string Output)> ShellAsync(string command, string folder)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await error;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, command.StartsWith("dotnet build", StringComparison.Ordinal) ? Complaints(output) : output);
    }

    // The compiler says what it finds in no order of its own, and says it again at the end.
    private static string Complaints(string output) => string.Join(
        '\n',
        output.Split('\n').Where(line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));

    // Where it was run, by whom and on which database is no matter of the page.
    private static string Plain(string line, string folder)
    {
        line = ProjectAtEnd().Replace(line.Replace(folder + "/", "", StringComparison.Ordinal), "");
        line = line.Replace($"{Environment.UserName}@{Environment.MachineName}", "ann@laptop", StringComparison.Ordinal);
        return line.Replace("/private", "", StringComparison.Ordinal);
    }

    private static string Project()
    {
        string configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, root = Root();
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
              </PropertyGroup>
              <Import Project="{root}/runtime/Lux.Schema/Package/Lux.Schema.props" />
              <ItemGroup>
                <Reference Include="{AppContext.BaseDirectory}Lux.Schema.dll" />
                <Reference Include="{AppContext.BaseDirectory}Lux.Language.dll" />
                <Analyzer Include="{root}/generators/Lux.Schema.Generators/bin/{configuration}/netstandard2.0/Lux.Schema.Generators.dll" />
                <Analyzer Include="{root}/engine/Lux.Language/bin/{configuration}/netstandard2.0/Lux.Language.dll" />
              </ItemGroup>
            </Project>
            """;
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));

    [GeneratedRegex("```(csharp [^\n]*|console)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@" \[[^\]]*App\.csproj\]$")]
    private static partial Regex ProjectAtEnd();
}
