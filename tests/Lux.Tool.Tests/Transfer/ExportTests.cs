using System.Text.Json;
using Lux.Language;
using Lux.Schema;

namespace Lux.Tool.Tests;

public sealed class ExportTests(EngineFixture engine)
{
    private const int Rows = 50_000;

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    [InlineData("parquet")]
    public async Task An_export_that_is_killed_goes_on_and_its_file_is_that_of_one_that_was_not(string format)
    {
        using var folder = new TemporaryFolder();
        var (killed, whole) = (folder.File($"killed.{format}"), folder.File($"whole.{format}"));
        var url = await RowsAsync();
        await using var proxy = StallingProxy.To(url);
        foreach (var (bytes, resumesAt) in (ValueTuple<long, int>[])[(1_200_000, 0), (600_000, 20_000)])
        {
            proxy.Let(bytes);
            await using var export = LuxProcess.Start("export", "t", killed, "--url", proxy.Url);
            await proxy.StalledAsync();
            await export.SignalAsync("KILL");
            Assert.Equal(resumesAt == 0 ? "" : $"Going on behind row {resumesAt:N0}, where an earlier export stopped.\n", (await export.EndAsync()).Error);
            Assert.False(File.Exists(killed));
        }
        proxy.Let(long.MaxValue);
        await using var last = LuxProcess.Start("export", "t", killed, "--url", proxy.Url, "-o", "json");
        var ran = await last.EndAsync();
        Assert.Equal((0, "{\"note\":\"Going on behind row 20,000, where an earlier export stopped.\"}\n"), (ran.ExitCode, ran.Error));
        Assert.Equal(Rows, JsonDocument.Parse(ran.Out).RootElement.GetProperty("rows").GetInt32());

        Assert.Equal(0, (await LuxTool.RunAsync("export", "t", whole, "-u", url)).ExitCode);
        Assert.Equal(await File.ReadAllBytesAsync(whole), await File.ReadAllBytesAsync(killed));
        Assert.Equal([killed, whole], Directory.GetFiles(folder.Path).Order());
    }

    [Fact]
    public async Task An_export_that_stopped_does_not_go_on_as_another_one()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("t.csv");
        var url = await RowsAsync();
        await using var proxy = StallingProxy.To(url);
        var stopped = await StopAsync(proxy, file, "INT");
        Assert.Equal((130, "Stopped behind row 20,000 of t; the same command goes on there.\nlux: Stopped.\n"), (stopped.ExitCode, stopped.Error));
        var other = await LuxTool.RunAsync("export", "t", file, "-u", proxy.Url, "--where", "id > 7");
        Assert.Equal((5, $"lux: An export into '{file}' stopped half way, of other rows or in another form; say --restart to begin anew.\n"), (other.ExitCode, other.Error));
        Assert.Equal(0, (await LuxTool.RunAsync("export", "t", file, "-u", proxy.Url, "--where", "id > 7", "--restart")).ExitCode);
        Assert.Equal(Rows - 7 + 1, (await File.ReadAllLinesAsync(file)).Length);
    }

    [Fact]
    public async Task Rows_that_go_or_come_while_it_is_stopped_leave_none_of_the_others_out()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("t.csv");
        var url = await RowsAsync();
        await using var proxy = StallingProxy.To(url);
        await StopAsync(proxy, file, "KILL");
        await EngineFixture.CommandsAsync(url, "TDEL {db}.t WHERE id < 1000", "TDEL {db}.t 20000", "TDEL {db}.t 20001", "TINSERT {db}.t n 7");
        Assert.Equal(0, (await LuxTool.RunAsync("export", "t", file, "-u", proxy.Url)).ExitCode);
        var ids = (await File.ReadAllLinesAsync(file)).Skip(1).Select(line => int.Parse(line.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal([.. Enumerable.Range(1, 20_000), .. Enumerable.Range(20_002, Rows + 1 - 20_001)], ids);
    }

    /// <summary>Stops an export between its first mark and its second.</summary>
    private static async Task<Ran> StopAsync(StallingProxy proxy, string file, string signal)
    {
        proxy.Let(1_200_000);
        await using var export = LuxProcess.Start("export", "t", file, "--url", proxy.Url);
        await proxy.StalledAsync();
        await export.SignalAsync(signal);
        var stopped = await export.EndAsync();
        proxy.Let(long.MaxValue);
        return stopped;
    }

    private async Task<string> RowsAsync()
    {
        var url = engine.NewDatabase();
        await EngineFixture.CommandsAsync(url, "TCREATE {db}.t n:int text:str");
        await using var connection = await LuxConnection.ConnectAsync(url);
        var row = new RowWriter();
        foreach (var numbers in Enumerable.Range(0, Rows).Chunk(5000))
            await connection.ExecuteAsync("TINSERT", [$"{connection.Options.Database}.t", "ROWS", .. numbers.Select(number =>
            {
                row.Clear();
                row.WriteArrayHeader(2);
                row.WriteInt(number);
                row.WriteStr("some text of a row"u8);
                return (RespArgument)row.Written.ToArray();
            })]);
        return url;
    }
}
