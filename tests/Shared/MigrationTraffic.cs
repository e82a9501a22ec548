using System.Text.RegularExpressions;

namespace Lux.Tests;

/// <summary>What a migration sends: which commands write, and which of them are those of its scripts.</summary>
internal static partial class MigrationTraffic
{
    /// <summary>Whether a command, its words between blanks, changes anything.</summary>
    public static bool IsWrite(string command) => command.Split(' ')[0] is "TCREATE" or "TALTER" or "TRENAME" or "TDROP" or "TINSERT" or "TUPDATE" or "TBATCH" or "TDEL";

    /// <summary>Whether it writes down that a step is done.</summary>
    public static bool IsDone(string command) => command.StartsWith("TUPDATE", StringComparison.Ordinal) && command.Contains(".lux_migrations ", StringComparison.Ordinal) && command.Contains(" state done", StringComparison.Ordinal);

    /// <summary>The command as a script has it, a page with its bounds; null for one of the migrations' own and for one that reads.</summary>
    public static string? Step(string command, string database)
    {
        if (!IsWrite(command)) return null;
        string plain = Note().Replace(command.Replace(database + ".", "", StringComparison.Ordinal), "");
        return plain.Contains(" lux_", StringComparison.Ordinal) ? null : Batch().Replace(plain, "");
    }

    // The last step of a batch, which writes its position down.
    [GeneratedRegex(@" \d+ TUPDATE lux_migrations .*$")]
    private static partial Regex Note();

    [GeneratedRegex(@"^TBATCH 2 \d+ ")]
    private static partial Regex Batch();
}
