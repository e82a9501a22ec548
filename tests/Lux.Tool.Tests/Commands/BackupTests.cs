using System.Text.Json;
using Lux.Engine;

namespace Lux.Tool.Tests;

public sealed class BackupTests
{
    [Fact]
    public async Task A_backup_becomes_a_data_folder_with_the_same_rows()
    {
        using var folder = new TemporaryFolder();
        var (backup, data) = (folder.File("monday"), folder.File("again"));
        await using (var engine = await LuxEngine.StartAsync(new() { DataDirectory = folder.File("data"), Memory = 64 << 20 }))
        {
            var url = engine.ConnectionString + "?timeout=60s";
            await EngineFixture.CommandsAsync(url, "TCREATE users name:str", "TINSERT users name ann");
            var taken = await LuxTool.RunAsync("backup", backup, "-u", url, "-o", "json");
            Assert.Equal((0, ""), (taken.ExitCode, taken.Error));
            Assert.Equal(backup, JsonDocument.Parse(taken.Out).RootElement.GetProperty("folder").GetString());

            var again = await LuxTool.RunAsync("backup", backup, "-u", url);
            Assert.Equal(4, again.ExitCode);
            Assert.Contains(backup, again.Error, StringComparison.Ordinal);
        }
        Assert.Equal((0, ""), await LuxTool.RunAsync("restore", backup, "--dir", data) is var restored ? (restored.ExitCode, restored.Error) : default);
        await using var other = await LuxEngine.StartAsync(new() { DataDirectory = data, Memory = 64 << 20 });
        Assert.Equal("1\n", (await LuxTool.RunAsync("query", "-u", other.ConnectionString + "?timeout=60s", "TCOUNT users")).Out);
    }

    [Fact]
    public async Task A_backup_that_is_none_is_named()
    {
        using var folder = new TemporaryFolder();
        var ran = await LuxTool.RunAsync("restore", folder.File("nothing"), "--dir", folder.File("data"));
        Assert.Equal(4, ran.ExitCode);
        Assert.Contains(folder.File("nothing"), ran.Error, StringComparison.Ordinal);
    }
}
