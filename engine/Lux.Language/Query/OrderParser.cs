namespace Lux.Language;

/// <summary>Reads the items of ORDER BY: <c>f [ASC|DESC], ...</c>, in one argument or several.</summary>
internal static class OrderParser
{
    public static bool TryParse(ref ArgumentCursor cursor, int at, out EquatableArray<OrderSyntax> order, out LuxError? error)
    {
        List<OrderSyntax> items = [];
        order = default;
        bool expectsItem = true, hasDirection = false;
        while (!cursor.AtEnd && (expectsItem || ListWords.GoesOn(cursor.Current, w => !hasDirection && Direction(w) is not null)))
        {
            int position = cursor.Position;
            foreach (string word in ListWords.Of(cursor.Take()))
            {
                bool isComma = word == ",";
                if (expectsItem)
                {
                    if (isComma || word.Trim().Length == 0) return Fail(position, out error);
                    if (items.Count == Limits.QueryItems)
                    {
                        error = QueryParser.TooManyItems("ORDER BY").At(position);
                        return false;
                    }
                    items.Add(new(new(word, position), false));
                    expectsItem = hasDirection = false;
                }
                else if (isComma) expectsItem = true;
                else if (!hasDirection && Direction(word) is { } descending)
                {
                    items[items.Count - 1] = items[items.Count - 1] with { Descending = descending };
                    hasDirection = true;
                }
                else return Fail(position, out error);
            }
        }
        order = items.ToEquatableArray();
        error = null;
        return !expectsItem || Fail(at, out error);
    }

    private static bool? Direction(string word) =>
        string.Equals(word, "DESC", StringComparison.OrdinalIgnoreCase) ? true : string.Equals(word, "ASC", StringComparison.OrdinalIgnoreCase) ? false : null;

    private static bool Fail(int at, out LuxError? error)
    {
        error = LuxError.Of(ErrorCode.ClauseNeedsField, "ORDER BY").At(at);
        return false;
    }
}
