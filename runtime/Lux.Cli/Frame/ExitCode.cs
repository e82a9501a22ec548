namespace Lux.Cli;

/// <summary>What the tool says to a script (docs/lux.md "Exit codes").</summary>
internal static class ExitCode
{
    /// <summary>Done, and all is well.</summary>
    public const int Done = 0;

    /// <summary>Done, and the answer is no: schemas differ, a check failed, rows were refused.</summary>
    public const int Negative = 1;

    /// <summary>The command line cannot be meant.</summary>
    public const int Misused = 2;

    /// <summary>No engine was reached, or it let nobody in, or it was lost.</summary>
    public const int Unreachable = 3;

    /// <summary>The engine refused a command.</summary>
    public const int Refused = 4;

    /// <summary>A file cannot be read or written.</summary>
    public const int BadFile = 5;

    /// <summary>A fault of the tool itself.</summary>
    public const int Fault = 70;

    /// <summary>Stopped by Ctrl+C or a signal.</summary>
    public const int Stopped = 130;
}
