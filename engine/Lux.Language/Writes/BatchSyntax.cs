namespace Lux.Language;

/// <summary><c>TBATCH n argc command arg... argc command arg... ...</c></summary>
public sealed record BatchSyntax
{
    /// <summary>The steps in order.</summary>
    public required EquatableArray<StepSyntax> Steps { get; init; }
}

/// <summary>One command of a batch.</summary>
/// <param name="Command">TINSERT, TUPDATE, TUPSERT or TDEL, as written.</param>
/// <param name="FirstArgument">The index of its first argument among the batch's.</param>
/// <param name="ArgumentCount">How many it has; the count in front counts the command, too.</param>
public sealed record StepSyntax(string Command, int FirstArgument, int ArgumentCount);
