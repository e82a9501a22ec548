namespace Lux.Language;

/// <summary>What is wrong with a command that is written as a text, and with which characters of it.</summary>
/// <param name="Error">The error.</param>
/// <param name="Start">Where the characters begin.</param>
/// <param name="Length">How many they are.</param>
public sealed record TextError(LuxError Error, int Start, int Length);
