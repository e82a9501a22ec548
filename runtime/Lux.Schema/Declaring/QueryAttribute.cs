using System.Diagnostics.CodeAnalysis;

namespace Lux.Schema;

/// <summary>
/// Gives a partial method of a database its text in the engine's own language; the body is generated, with the command encoded at build time.
/// The analyzer reads the text as the engine will and says what is wrong with it. <c>{name}</c> is a parameter of the method, doubled braces are braces, <c>'...'</c> holds a value with blanks.
/// A text begins with its table, or with TCOUNT, TUPDATE or TDEL and its table: <c>[Query("messages WHERE channel_id = {channel} ORDER BY timestamp DESC LIMIT {take}")]</c>
/// </summary>
/// <param name="text">The text.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class QueryAttribute([StringSyntax("LuxQuery")] string text) : Attribute
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;
}
