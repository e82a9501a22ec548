using Microsoft.CodeAnalysis.CSharp;

namespace Lux.Schema.Generators.Emit;

/// <summary>Values as C# writes them.</summary>
internal static class Literals
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>A part of a longer text, without the quotes.</summary>
    public static string Within(string text)
    {
        string literal = Of(text);
        return literal.Substring(1, literal.Length - 2);
    }
}
