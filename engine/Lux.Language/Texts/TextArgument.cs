namespace Lux.Language;

/// <summary>One argument of a command that is written as a text.</summary>
/// <param name="Value">The argument as a command has it; of a parameter what it looks like in the text, or a number where the language asks for one at once.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="Length">How many characters it takes there, quotes and braces included.</param>
/// <param name="Parameter">The name between the braces; null when the argument is a constant.</param>
/// <param name="IsList">Whether it is a parameter alone within <c>IN ( )</c>, which may stand for several values.</param>
public sealed record TextArgument(string Value, int Start, int Length, string? Parameter = null, bool IsList = false);
