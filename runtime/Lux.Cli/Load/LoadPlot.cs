using Spectre.Console;

namespace Lux.Cli;

/// <summary>Rates as bars, the longest as wide as the terminal leaves room for.</summary>
internal static class LoadPlot
{
    private const int MostCells = 60, LeastCells = 10;

    public static void Write(IAnsiConsole console, IReadOnlyList<LoadResult> results)
    {
        var labels = results.Select(result => $"{result.Operation} x{result.Pipeline}").ToArray();
        var rates = results.Select(result => Amount.Count((long)result.PerSecond)).ToArray();
        var (label, rate) = (labels.Max(text => text.Length), rates.Max(text => text.Length));
        var cells = Math.Clamp(console.Profile.Out.Width - label - rate - 3, LeastCells, MostCells);
        var most = Math.Max(results.Max(result => result.PerSecond), 1);
        console.WriteLine("calls a second");
        for (var i = 0; i < results.Count; i++)
        {
            var eighths = (int)Math.Round(results[i].PerSecond / most * cells * 8);
            var bar = new string('\u2588', eighths / 8) + (eighths % 8 > 0 ? ((char)('\u2590' - eighths % 8)).ToString() : "");
            console.MarkupLineInterpolated($"{labels[i].PadRight(label)} [teal]{bar}[/] {rates[i]}");
        }
    }
}
