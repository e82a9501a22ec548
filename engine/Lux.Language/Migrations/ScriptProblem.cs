namespace Lux.Language;

/// <summary>What can be wrong with migrations.</summary>
public enum ScriptProblemKind
{
    /// <summary>The text of a script cannot be read.</summary>
    Unreadable = 1,

    /// <summary>A command cannot be applied to the schema that the script begins with, or the script leads elsewhere than it states.</summary>
    DoesNotApply,

    /// <summary>A script follows none that is there, or two follow the same one.</summary>
    BrokenChain,

    /// <summary>A script was changed after another was written that builds on it.</summary>
    Edited,

    /// <summary>A destructive step is not acknowledged.</summary>
    NotAccepted,

    /// <summary>A step narrows a type, so that rows may not convert.</summary>
    Narrows,

    /// <summary>A step adds a column that must have a value, and has none for the rows that are there.</summary>
    NeedsDefault,
}

/// <summary>Something that is wrong with a script.</summary>
/// <param name="Kind">What.</param>
/// <param name="Script">The id of the script, or the name of its file.</param>
/// <param name="Line">The line, from 1; 0 for the whole script.</param>
/// <param name="Message">What is wrong and what to do, in the words of the script.</param>
/// <param name="Acknowledgement">What to write behind <c>-- accept:</c>, where that is a way out.</param>
public sealed record ScriptProblem(ScriptProblemKind Kind, string Script, int Line, string Message, string? Acknowledgement = null)
{
    /// <summary>The column of the word that is wrong, from 1; 0 for the whole line.</summary>
    public int Column { get; init; }

    /// <summary>How long that word is.</summary>
    public int Length { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? FormattableString.Invariant($"{Script}.lux({Line},{Math.Max(1, Column)}): {Message}") : $"{Script}.lux: {Message}";

    internal ScriptProblem At(WordPlace place) => place.Line == 0 ? this : this with { Line = place.Line, Column = place.Column, Length = place.Length };
}
