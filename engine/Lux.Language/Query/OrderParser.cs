namespace Lux.Language;

/// <summary>Reads the items of ORDER BY: <c>f [ASC|DESC], ...</c>, in one argument or several.</summary>
internal static class OrderParser
{
    public static bool TryParse(ref ArgumentCursor cursor, int at, out EquatableArray<OrderSyntax> order, out LuxError? error)
    {
        List<OrderSyntax> items = [];
        order = default;
        bool more = true;
        while (more)
        {
            if (cursor.AtEnd) return Fail(at, out error);
            int position = cursor.Position;
            string text = cursor.Take();
            if (items.Count > 0 && text.StartsWith(",", StringComparison.Ordinal)) text = text.Substring(1);
            more = TrimComma(ref text);
            if (text.Length == 0 && items.Count > 0)
            {
                more = true;   // a lone comma only says that more follows
                continue;
            }
            foreach (string item in text.Split(','))
            {
                var words = item.Split([' '], StringSplitOptions.RemoveEmptyEntries);
                if (words.Length is 0 or > 2 || (words.Length == 2 && Direction(words[1]) is null)) return Fail(position, out error);
                items.Add(new(new(words[0], position), words.Length == 2 && Direction(words[1])!.Value));
            }
            if (!more) more = TakeDirection(ref cursor, items);
            more = more || (!cursor.AtEnd && cursor.Current.StartsWith(",", StringComparison.Ordinal));
        }
        order = items.ToEquatableArray();
        error = null;
        return true;
    }

    // Takes ASC or DESC for the last item; answers whether a comma was at its end.
    private static bool TakeDirection(ref ArgumentCursor cursor, List<OrderSyntax> items)
    {
        if (cursor.AtEnd) return false;
        string next = cursor.Current;
        bool comma = TrimComma(ref next);
        if (Direction(next) is not { } descending) return false;
        cursor.Take();
        items[items.Count - 1] = items[items.Count - 1] with { Descending = descending };
        return comma;
    }

    private static bool TrimComma(ref string text)
    {
        if (!text.EndsWith(",", StringComparison.Ordinal)) return false;
        text = text.Substring(0, text.Length - 1);
        return true;
    }

    private static bool? Direction(string word) =>
        string.Equals(word, "DESC", StringComparison.OrdinalIgnoreCase) ? true : string.Equals(word, "ASC", StringComparison.OrdinalIgnoreCase) ? false : null;

    private static bool Fail(int at, out LuxError? error)
    {
        error = LuxError.Of(ErrorCode.ClauseNeedsField, "ORDER BY").At(at);
        return false;
    }
}
