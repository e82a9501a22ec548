using System.Diagnostics;
using System.Globalization;

namespace Lux.Cli;

/// <summary>A bar on standard error while something takes its time; nothing where no person looks.</summary>
internal sealed class ProgressLine(ToolHost host, string name, bool isShown = true) : IDisposable
{
    private const int Cells = 24;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly long _began = Stopwatch.GetTimestamp();
    private long _shown;
    private bool _isOpen;

    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_began);

    /// <summary>How far rows are.</summary>
    public void Show(double? fraction, long rows, long bad) =>
        Show(fraction, $"{Amount.Of(rows, "row")}, {Amount.Count((long)(rows / Math.Max(Elapsed.TotalSeconds, 0.001)))}/s{(bad > 0 ? $", {Amount.Count(bad)} refused" : "")}");

    /// <summary>How far something else is.</summary>
    public void Show(double? fraction, string says)
    {
        if (!isShown || !host.ErrorIsTerminal || (_isOpen && Stopwatch.GetElapsedTime(_shown) < Pause)) return;
        (_shown, _isOpen) = (Stopwatch.GetTimestamp(), true);
        var full = (int)(Math.Clamp(fraction ?? 0, 0, 1) * Cells);
        var bar = fraction is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{new string('█', full)}{new string('░', Cells - full)} {fraction:P0}  ");
        host.Error.Write($"\r\e[K{name}  {bar}{says}");
        host.Error.Flush();
    }

    public void Dispose()
    {
        if (_isOpen) host.Error.Write("\r\e[K");
    }
}
