namespace Lux.Chat.Tests.Browser;

public sealed class StartTests
{
    [Fact]
    public async Task An_engine_out_of_reach_is_one_sentence_and_exit_code_1()
    {
        int nobody = ChatProcess.FreePort();
        var (exitCode, error) = await ChatProcess.RunToEndAsync("--engine", $"lux://127.0.0.1:{nobody}", "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, exitCode);
        Assert.Contains(nobody.ToString(System.Globalization.CultureInfo.InvariantCulture), error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }
}
