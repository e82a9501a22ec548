using System.Diagnostics;
using System.Globalization;

namespace Lux.Tool.Tests;

/// <summary>The tool, or a shell, on a terminal, as a person has it before them: a pseudo terminal that <c>script</c> of util-linux makes.</summary>
internal sealed class LuxTerminal : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _script;
    private readonly Screen _screen;
    private readonly Task _reading;

    private LuxTerminal(Process script, int width)
    {
        (_script, _screen) = (script, new(width));
        _reading = ReadAsync();
    }

    /// <summary>The tool with a command line.</summary>
    public static LuxTerminal Start(int width, Dictionary<string, string> environment, params string[] args) =>
        StartProgram(width, environment, [.. args.Prepend(Path.Combine(AppContext.BaseDirectory, "lux.dll")).Prepend("dotnet")]);

    /// <summary>Skips the test, loudly, where there is no program that makes terminals.</summary>
    /// <param name="width">Columns.</param>
    /// <param name="environment">Variables of the program; those of the test's own that concern the tool are left out.</param>
    /// <param name="words">The program and its arguments.</param>
    public static LuxTerminal StartProgram(int width, Dictionary<string, string> environment, params string[] words)
    {
        Assert.SkipUnless(Programs.Has("script") && OperatingSystem.IsLinux(), "'script' is missing, which makes a terminal for the test. On Debian: apt-get install bsdutils");
        var line = string.Join(' ', words.Select(word => $"'{word}'"));
        var start = new ProcessStartInfo("script", ["-qfec", $"stty cols {width.ToString(CultureInfo.InvariantCulture)} rows 50; exec {line}", "/dev/null"]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("LUX_", StringComparison.Ordinal) || name is "NO_COLOR").ToArray()) _ = start.Environment.Remove(name);
        start.Environment["TERM"] = "xterm";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new(Process.Start(start)!, width);
    }

    /// <summary>Everything that was written, escape sequences included.</summary>
    public string Written { get; private set; } = "";

    /// <summary>What is on the screen.</summary>
    public string Shown
    {
        get { lock (_screen) return _screen.ToString(); }
    }

    public async Task TypeAsync(string keys)
    {
        await _script.StandardInput.WriteAsync(keys);
        await _script.StandardInput.FlushAsync();
    }

    /// <summary>Waits until the screen shows <paramref name="text"/>.</summary>
    public async Task UntilAsync(string text)
    {
        for (var deadline = DateTime.UtcNow + Patience; !Shown.Contains(text, StringComparison.Ordinal); await Task.Delay(10))
            if (DateTime.UtcNow > deadline || (_reading.IsCompleted && !Shown.Contains(text, StringComparison.Ordinal))) Assert.Fail($"'{text}' does not come on the screen:\n{Shown}");
    }

    /// <summary>Waits until <paramref name="text"/> was written, for programs that move the cursor as they like.</summary>
    public async Task UntilWrittenAsync(string text)
    {
        for (var deadline = DateTime.UtcNow + Patience; !Written.Contains(text, StringComparison.Ordinal); await Task.Delay(10))
            if (DateTime.UtcNow > deadline || (_reading.IsCompleted && !Written.Contains(text, StringComparison.Ordinal))) Assert.Fail($"'{text}' is not written:\n{Written}");
    }

    /// <summary>Waits for the end; the exit code.</summary>
    public async Task<int> EndAsync()
    {
        await _script.WaitForExitAsync().WaitAsync(Patience);
        await _reading;
        return _script.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_script.HasExited) _script.Kill(entireProcessTree: true);
        await _script.WaitForExitAsync();
        _script.Dispose();
    }

    private async Task ReadAsync()
    {
        var buffer = new char[4096];
        while (await _script.StandardOutput.ReadAsync(buffer) is > 0 and var read)
        {
            lock (_screen)
            {
                Written += new string(buffer, 0, read);
                _screen.Write(new string(buffer, 0, read));
            }
        }
    }
}
