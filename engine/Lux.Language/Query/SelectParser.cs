namespace Lux.Language;

/// <summary>Reads the items of SELECT: <c>item [AS name], ...</c>, in one argument or several.</summary>
internal static class SelectParser
{
    public static bool TryParse(ref ArgumentCursor cursor, int at, out EquatableArray<SelectSyntax> select, out LuxError? error)
    {
        select = default;
        List<SelectSyntax> items = [];
        var expected = Expected.Item;
        while (!cursor.AtEnd && (expected != Expected.Comma || ListWords.GoesOn(cursor.Current, w => items[items.Count - 1].Alias is null && IsAs(w))))
        {
            int position = cursor.Position;
            foreach (string word in ListWords.Of(cursor.Take()))
            {
                if (!TryWord(word, position, items, ref expected, out error)) return false;
            }
        }
        select = items.ToEquatableArray();
        error = expected == Expected.Comma ? null : LuxError.Of(ErrorCode.ClauseNeedsField, "SELECT").At(at);
        return error is null;
    }

    private enum Expected
    {
        Item,
        Comma,
        Name,
    }

    private static bool TryWord(string word, int position, List<SelectSyntax> items, ref Expected expected, out LuxError? error)
    {
        error = null;
        switch (expected)
        {
            case Expected.Item when word != "," && word.Trim().Length > 0:
                expected = Expected.Comma;
                if (items.Count == Limits.QueryItems) error = QueryParser.TooManyItems("SELECT").At(position);
                if (error is not null) return false;
                if (!AggregateParser.IsAggregate(word)) items.Add(new SelectFieldSyntax(new(word, position), null));
                else if (!AggregateParser.TryParse(word, position, out var aggregate, out error)) return false;
                else items.Add(new SelectAggregateSyntax(aggregate!, null));
                return true;
            case Expected.Comma when word == ",":
                expected = Expected.Item;
                return true;
            case Expected.Comma when items[items.Count - 1].Alias is null && IsAs(word):
                expected = Expected.Name;
                return true;
            case Expected.Name when Names.IsName(word):
                expected = Expected.Comma;
                items[items.Count - 1] = items[items.Count - 1] with { Alias = word };
                return true;
        }
        error = (expected switch
        {
            Expected.Item => LuxError.Of(ErrorCode.ClauseNeedsField, "SELECT"),
            Expected.Name => Names.WrongColumn(word),
            _ => LuxError.Of(ErrorCode.UnexpectedKeyword, Quoted.Of(word)),
        }).At(position);
        return false;
    }

    private static bool IsAs(string word) => string.Equals(word, "AS", StringComparison.OrdinalIgnoreCase);
}
