using Lux.Language;

namespace Lux.Schema;

/// <summary>The cursor of a page is damaged, or belongs to another query: the text did not come from this query's last page. Begin with the first page.</summary>
public sealed class CursorException : LuxException
{
    internal CursorException(LuxError error, string? table)
        : base(error, table, $"{error.Message}. Pass the Next of the page before, of the same query, or null for the first page.")
    {
    }
}
