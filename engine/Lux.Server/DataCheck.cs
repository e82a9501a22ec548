using Lux.Engine;

namespace Lux.Server;

/// <summary><c>lux-server --check</c>: what of a data folder's tables is whole.</summary>
internal static class DataCheck
{
    /// <summary>Prints the report; the exit code is 0 when a start would not be refused for damage.</summary>
    public static int Print(string folder, TextWriter to)
    {
        var report = LuxDataCheck.Run(folder);
        foreach (var line in report.Lines) to.WriteLine(line);
        return report.IsWhole ? 0 : 1;
    }
}
