using Lux.Engine;

namespace Lux.Server;

/// <summary><c>lux-server --check</c>, <c>--repair</c> and <c>--restore</c>: what of a data folder's tables, or of a backup, is whole.</summary>
internal static class DataCheck
{
    /// <summary>Prints what a check found; the exit code is 0 when everything is whole and agrees.</summary>
    public static int Check(string folder, TextWriter to) => Print(LuxDataCheck.Run(folder), to);

    /// <summary>Repairs and prints what was lost; the exit code is 0 when everything agrees now.</summary>
    public static int Repair(string folder, TextWriter to) => Print(LuxDataRepair.Run(folder), to);

    /// <summary>Makes a data folder of a backup and prints what was restored; the exit code is 0 when all of it was.</summary>
    public static int Restore(string backup, string folder, TextWriter to) => Print(LuxDataRestore.Run(backup, folder), to);

    private static int Print(LuxDataReport report, TextWriter to)
    {
        foreach (var line in report.Lines) to.WriteLine(line);
        return report.IsWhole ? 0 : 1;
    }
}
