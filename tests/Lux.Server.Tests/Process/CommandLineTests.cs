namespace Lux.Server.Tests;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_names_every_option_and_variable_with_examples()
    {
        var (exitCode, output, error) = await ServerProcess.RunAsync(["--help"]);
        Assert.Equal((0, ""), (exitCode, error));
        foreach (var word in (string[])["--port", "--bind", "--dir", "--memory", "--sync", "--requirepass", "--keys-tier", "--log", "LUX_PORT", "LUX_DATA_DIR", "LUX_PASSWORD", "Examples:"])
            Assert.Contains(word, output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 120, line));
    }

    [Theory]
    [InlineData("1073741824", 1L << 30)]
    [InlineData("64k", 64L << 10)]
    [InlineData("512m", 512L << 20)]
    [InlineData("512MB", 512L << 20)]
    [InlineData("2G", 2L << 30)]
    public void Memory_is_written_as_people_write_it(string text, long bytes) => Assert.Equal(bytes, MemorySize.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("m")]
    [InlineData("-1g")]
    [InlineData("1.5g")]
    [InlineData("99999999999t")]
    public void Other_amounts_are_refused(string text) => Assert.Throws<UsageException>(() => MemorySize.Parse(text));

    [Fact]
    public async Task The_environment_says_what_the_command_line_does_not()
    {
        var (exitCode, _, error) = await ServerProcess.RunAsync(["--port", "0"], ("LUX_PORT", "many"), ("LUX_DATA_DIR", "/proc/lux"), ("LUX_PASSWORD", "x"));
        Assert.Equal(1, exitCode);
        Assert.Contains("/proc/lux", error, StringComparison.Ordinal);
    }
}
