using Microsoft.CodeAnalysis.CSharp;

namespace Lux.Schema.Generators.Emit;

/// <summary>Values as C# writes them.</summary>
internal static class Literals
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
