using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>Finds characters of a constant text in the literals that it is written as: regular, verbatim, raw, several of them joined by +.</summary>
internal static class LiteralPlaces
{
    /// <summary>The source of some characters of the text; null when it is not one stretch of a literal.</summary>
    public static TextSpan? Find(ExpressionSyntax expression, int start, int length)
    {
        int offset = 0;
        foreach (var part in Parts(expression))
        {
            if (part is not LiteralExpressionSyntax { Token: var token } || Positions(token) is not { } positions)
                return null;
            int end = offset + positions.Count - 1;
            if (start >= offset && start + length <= end)
                return TextSpan.FromBounds(positions[start - offset], positions[start + length - offset]);
            offset = end;
        }

        return null;
    }

    /// <summary>The text up to a place in the source; null when the place is not within a literal that ends. <paramref name="constant"/> tells the text of other parts.</summary>
    public static string? Before(ExpressionSyntax expression, int position, Func<ExpressionSyntax, string?> constant)
    {
        string before = "";
        foreach (var part in Parts(expression))
        {
            bool isHere = part.Span.Start < position && position < part.Span.End;
            if (part is LiteralExpressionSyntax { Token: { ContainsDiagnostics: false } token } && isHere)
                return Positions(token)?.LastIndexOf(position) is >= 0 and var at ? before + token.ValueText.Substring(0, at) : null;
            if (isHere || constant(part) is not { } text)
                return null;
            before += text;
        }

        return null;
    }

    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Parts(parenthesized.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum => Parts(sum.Left).Concat(Parts(sum.Right)),
        _ => [expression],
    };

    // Where each character of the text begins in the source, and where the last ends.
    private static List<int>? Positions(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.StringLiteralToken when token.Text.StartsWith("@", StringComparison.Ordinal) => Verbatim(token),
        SyntaxKind.StringLiteralToken => Regular(token),
        SyntaxKind.SingleLineRawStringLiteralToken => Raw(token),
        SyntaxKind.MultiLineRawStringLiteralToken => RawLines(token),
        _ => null,
    };

    private static List<int> Verbatim(SyntaxToken token)
    {
        var positions = new List<int>();
        string text = token.Text;
        int at = 2;
        for (; at < text.Length - 1; at++)
        {
            positions.Add(token.SpanStart + at);
            if (text[at] == '"')
                at++;
        }

        positions.Add(token.SpanStart + at);
        return positions;
    }

    private static List<int> Regular(SyntaxToken token)
    {
        var positions = new List<int>();
        string text = token.Text;
        int at = 1;
        while (at < text.Length - 1)
        {
            int next = at + EscapeLength(text, at);
            positions.Add(token.SpanStart + at);
            // \U of a character beyond the first plane is two in the text.
            if (next - at == 10 && SyntaxFactory.ParseToken($"\"{text.Substring(at, 10)}\"").ValueText.Length == 2)
                positions.Add(token.SpanStart + at);
            at = next;
        }

        positions.Add(token.SpanStart + at);
        return positions;
    }

    private static int EscapeLength(string text, int at)
    {
        if (text[at] != '\\')
            return 1;
        switch (text[at + 1])
        {
            case 'u':
                return 6;
            case 'U':
                return 10;
            case 'x':
                int digits = 0;
                while (digits < 4 && Uri.IsHexDigit(text[at + 2 + digits]))
                    digits++;
                return 2 + digits;
            default:
                return 2;
        }
    }

    private static List<int> Raw(SyntaxToken token)
    {
        int quotes = Quotes(token.Text);
        return [.. Enumerable.Range(token.SpanStart + quotes, token.Text.Length - (2 * quotes) + 1)];
    }

    // The lines between the first and the last, without the blanks before the closing quotes.
    private static List<int> RawLines(SyntaxToken token)
    {
        var positions = new List<int>();
        string text = token.Text;
        int last = text.LastIndexOf('\n') + 1;
        int indent = text.Length - Quotes(text) - last;
        int at = text.IndexOf('\n') + 1;
        while (at < last)
        {
            int end = text.IndexOf('\n', at) + 1;
            // A line of blanks may be shorter than the indentation.
            int begin = Math.Min(at + indent, end - (end >= 2 && text[end - 2] == '\r' ? 2 : 1));
            for (int i = begin; i < end; i++)
                positions.Add(token.SpanStart + i);
            at = end;
        }

        // The last line's end is not part of the text.
        while (positions.Count > token.ValueText.Length + 1)
            positions.RemoveAt(positions.Count - 1);
        return positions;
    }

    private static int Quotes(string text)
    {
        int quotes = 0;
        while (text[quotes] == '"')
            quotes++;
        return quotes;
    }
}
