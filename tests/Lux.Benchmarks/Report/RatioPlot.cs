using System.Globalization;
using System.Security;
using System.Text;

namespace Lux.Benchmarks.Report;

/// <summary>The ratios as bars in an SVG, on a logarithmic axis with a line at 1.</summary>
internal static class RatioPlot
{
    private const int Left = 380, Width = 900, Bar = 20;

    public static string Draw(IReadOnlyList<Cell> cells)
    {
        var shown = cells.Where(c => c.Ratio is not null).ToArray();
        double low = Math.Log2(Math.Min(0.5, shown.Select(c => c.Ratio!.Value).DefaultIfEmpty(1).Min()));
        double high = Math.Log2(Math.Max(2, shown.Select(c => c.Ratio!.Value).DefaultIfEmpty(1).Max())) + 0.5;
        double X(double ratio) => Left + ((Math.Log2(ratio) - low) / (high - low) * (Width - Left - 110));
        int height = (shown.Length * (Bar + 6)) + 60;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" font-family=\"sans-serif\" font-size=\"13\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{height}\" fill=\"white\"/><text x=\"12\" y=\"24\" font-size=\"15\">Operations per second, lux-server to redis-server doing the same work</text>");
        int y = 44;
        foreach (var cell in shown)
        {
            double ratio = cell.Ratio!.Value, from = X(Math.Min(1, ratio)), to = X(Math.Max(1, ratio));
            string label = SecurityElement.Escape($"{cell.Operation.Title}, pipeline {cell.Pipeline}");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 8}\" y=\"{y + 15}\" text-anchor=\"end\">{label}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{from:0.0}\" y=\"{y}\" width=\"{Math.Max(1, to - from):0.0}\" height=\"{Bar}\" fill=\"{(ratio >= 1 ? "#0f766e" : "#b45309")}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{to + 6:0.0}\" y=\"{y + 15}\">{cell.RatioText}</text>");
            y += Bar + 6;
        }
        svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{X(1):0.0}\" y1=\"36\" x2=\"{X(1):0.0}\" y2=\"{height - 12}\" stroke=\"#334155\"/></svg>");
        return svg.ToString();
    }
}
