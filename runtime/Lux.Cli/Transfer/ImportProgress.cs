namespace Lux.Cli;

/// <summary>How far an import is.</summary>
/// <param name="Records">Records of the file that are dealt with.</param>
/// <param name="Rows">Those that became rows.</param>
/// <param name="Bad">Those that were refused.</param>
/// <param name="BadBytes">The length of the file of refused rows.</param>
internal readonly record struct ImportProgress(long Records, long Rows, long Bad, long BadBytes);
