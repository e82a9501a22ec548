using System.Globalization;
using System.Security;
using System.Text;

namespace Lux.Benchmarks.Report;

/// <summary>The rate of one operation at each size of its table.</summary>
internal sealed record GrowthLine(string Title, List<(long Rows, double PerSecond)> Points);

/// <summary>Rates over table sizes as lines in an SVG, both axes logarithmic.</summary>
internal static class GrowthPlot
{
    private const int Left = 80, Right = 620, Top = 50, Bottom = 400, Width = 960;
    private static readonly string[] Colours = ["#0f766e", "#b45309", "#1d4ed8", "#a21caf"];

    public static string Draw(IReadOnlyList<GrowthLine> lines)
    {
        var points = lines.SelectMany(l => l.Points).ToArray();
        double low = Math.Floor(Math.Log10(points.Min(p => p.PerSecond))), high = Math.Ceiling(Math.Log10(points.Max(p => p.PerSecond)));
        double first = Math.Log10(points.Min(p => p.Rows)), last = Math.Max(first + 1, Math.Log10(points.Max(p => p.Rows)));
        double X(long rows) => Left + ((Math.Log10(rows) - first) / (last - first) * (Right - Left));
        double Y(double rate) => Bottom - ((Math.Log10(rate) - low) / (high - low) * (Bottom - Top));
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} 450\" font-family=\"sans-serif\" font-size=\"13\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"450\" fill=\"white\"/><text x=\"12\" y=\"24\" font-size=\"15\">Operations per second by rows in the table</text>");
        for (double decade = low; decade <= high; decade++)
        {
            double y = Y(Math.Pow(10, decade));
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" y1=\"{y:0.0}\" x2=\"{Right}\" y2=\"{y:0.0}\" stroke=\"#e2e8f0\"/><text x=\"{Left - 8}\" y=\"{y + 4:0.0}\" text-anchor=\"end\">{Math.Pow(10, decade):N0}</text>");
        }
        foreach (long rows in points.Select(p => p.Rows).Distinct())
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(rows):0.0}\" y=\"{Bottom + 22}\" text-anchor=\"middle\">{rows:N0}</text>");
        for (int i = 0; i < lines.Count; i++)
        {
            string colour = Colours[i % Colours.Length];
            string path = string.Join(" ", lines[i].Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.Rows):0.0},{Y(p.PerSecond):0.0}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>");
            foreach (var (rows, rate) in lines[i].Points)
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(rows):0.0}\" cy=\"{Y(rate):0.0}\" r=\"3.5\" fill=\"{colour}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Right + 12}\" y=\"{Y(lines[i].Points[^1].PerSecond) + 4:0.0}\" fill=\"{colour}\">{SecurityElement.Escape(lines[i].Title)}</text>");
        }
        return svg.Append("</svg>").ToString();
    }
}
