namespace Lux.Language;

/// <summary>Reads <c>f v [f v ...]</c>, where <c>NULL f</c> writes null, up to a keyword or the end. No column has a keyword's name, so one is looked for only where a field can stand.</summary>
internal static class PairsParser
{
    public static bool TryParse(ref ArgumentCursor cursor, string command, string? until, out EquatableArray<PairSyntax> pairs, out LuxError? error)
    {
        List<PairSyntax> items = [];
        pairs = default;
        while (!cursor.AtEnd && (until is null || !cursor.Is(until)))
        {
            int at = cursor.Position;
            string first = cursor.Take();
            if (cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.WrongArity, command).At(at), out error);
            bool isNull = string.Equals(first, "NULL", StringComparison.OrdinalIgnoreCase);
            int second = cursor.Position;
            string next = cursor.Take();
            items.Add(isNull ? new(next, at, -1) : new(first, at, second));
        }
        if (items.Count == 0) return Fail(LuxError.Of(ErrorCode.WrongArity, command).At(cursor.Position), out error);
        pairs = items.ToEquatableArray();
        error = null;
        return true;
    }

    private static bool Fail(LuxError e, out LuxError? error)
    {
        error = e;
        return false;
    }
}
