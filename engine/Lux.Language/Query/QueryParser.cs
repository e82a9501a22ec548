using System.Globalization;

namespace Lux.Language;

/// <summary>Reads TQUERY's and TCOUNT's arguments (protocol.md "Querying").</summary>
public static class QueryParser
{
    /// <summary>Reads <c>TQUERY</c>'s arguments.</summary>
    /// <param name="arguments">The arguments after the command's name.</param>
    /// <param name="query">The query, without its values.</param>
    /// <param name="error">What is wrong, with the index of the argument.</param>
    public static bool TryParse(IReadOnlyList<string> arguments, out QuerySyntax? query, out LuxError? error) =>
        TryParse(arguments, "tquery", whereOnly: false, out query, out error);

    /// <summary>Reads <c>TCOUNT</c>'s arguments: a table and at most a WHERE clause.</summary>
    public static bool TryParseCount(IReadOnlyList<string> arguments, out QuerySyntax? query, out LuxError? error) =>
        TryParse(arguments, "tcount", whereOnly: true, out query, out error);

    private static bool TryParse(IReadOnlyList<string> arguments, string command, bool whereOnly, out QuerySyntax? query, out LuxError? error)
    {
        query = null;
        if (arguments.Count == 0) return Fail(LuxError.Of(ErrorCode.WrongArity, command), out error);
        if (!TableName.TryParse(arguments[0], out _)) return Fail(TableName.Wrong(arguments[0]).At(0), out error);

        var made = new QuerySyntax { Table = arguments[0] };
        List<FieldSyntax> joins = [];
        HashSet<string> seen = [];
        var cursor = new ArgumentCursor(arguments, 1);
        while (!cursor.AtEnd)
        {
            int at = cursor.Position;
            string word = cursor.Take();
            string clause = word.ToUpperInvariant();
            if (whereOnly && clause != "WHERE") return Fail(LuxError.Of(ErrorCode.UnexpectedKeyword, Quoted.Of(word)).At(at), out error);
            if (clause != "JOIN" && !seen.Add(clause)) return Fail(LuxError.Of(ErrorCode.ClauseTwice, Quoted.Of(clause)).At(at), out error);
            if (!TryClause(clause, word, at, ref cursor, ref made, joins, out error)) return false;
        }
        query = made with { Joins = joins.ToEquatableArray() };
        error = ErrorOfAfter(query) ?? ErrorOfLayouts(query);
        return error is null;
    }

    private static bool TryClause(string clause, string word, int at, ref ArgumentCursor cursor, ref QuerySyntax query, List<FieldSyntax> joins, out LuxError? error)
    {
        error = null;
        switch (clause)
        {
            case "SELECT":
                if (!SelectParser.TryParse(ref cursor, at, out var select, out error)) return false;
                query = query with { Select = select };
                return true;
            case "WHERE":
                if (!ConditionParser.TryParse(ref cursor, out var where, out error)) return false;
                query = query with { Where = where };
                return true;
            case "JOIN":
                if (cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.ClauseNeedsField, clause).At(at), out error);
                if (joins.Count == Limits.QueryTables) return Fail(QueryScope.TooManyTables().At(at), out error);
                int join = cursor.Position;
                joins.Add(new(cursor.Take(), join));
                return true;
            case "ORDER":
                if (!cursor.TryTake("BY")) return Fail(LuxError.Of(ErrorCode.ExpectedBy, clause).At(at), out error);
                if (!OrderParser.TryParse(ref cursor, at, out var order, out error)) return false;
                query = query with { OrderBy = order };
                return true;
            case "GROUP":
                if (!cursor.TryTake("BY")) return Fail(LuxError.Of(ErrorCode.ExpectedBy, clause).At(at), out error);
                var fields = cursor.TakeList();
                if (fields.Count > Limits.QueryItems) return Fail(TooManyItems("GROUP BY").At(at), out error);
                if (fields.Count == 0) return Fail(LuxError.Of(ErrorCode.ClauseNeedsField, "GROUP BY").At(at), out error);
                foreach (var (item, position) in fields)
                    if (item.Length == 0) return Fail(LuxError.Of(ErrorCode.ClauseNeedsField, "GROUP BY").At(position), out error);
                query = query with { GroupBy = fields.Select(f => new FieldSyntax(f.Item, f.Position)).ToEquatableArray() };
                return true;
            case "HAVING":
                if (!ConditionParser.TryParse(ref cursor, out var having, out error, clause)) return false;
                query = query with { Having = having };
                return true;
            case "AFTER":
                if (cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.CursorRequired).At(at), out error);
                query = query with { AfterArgument = cursor.Position };
                cursor.Take();
                return true;
            case "LIMIT":
                if (!TryNumber(clause, at, ref cursor, out int limit, out error)) return false;
                query = query with { LimitArgument = limit };
                return true;
            case "OFFSET":
                if (!TryNumber(clause, at, ref cursor, out int offset, out error)) return false;
                query = query with { OffsetArgument = offset };
                return true;
            case "FORMAT":
                if (!cursor.TryTake("ROWS")) return Fail(LuxError.Of(ErrorCode.UnknownFormat, cursor.AtEnd ? "" : Quoted.Of(cursor.Current)).At(at), out error);
                query = query with { FormatRows = true };
                if (!cursor.TryTake("LAYOUT")) return true;
                var layouts = cursor.TakeList();
                if (layouts.Count == 0) return Fail(LuxError.Of(ErrorCode.LayoutsDoNotFit, "0").At(cursor.Position - 1), out error);
                query = query with { Layout = layouts[0].Item, JoinedLayouts = layouts.Skip(1).Select(layout => layout.Item).ToEquatableArray() };
                return true;
            case "EXPLAIN":
                query = query with { Explain = true };
                return true;
            default:
                return Fail(LuxError.Of(ErrorCode.UnexpectedKeyword, Quoted.Of(word)).At(at), out error);
        }
    }

    /// <summary>That a list of a query has more items than one may.</summary>
    internal static LuxError TooManyItems(string clause) => LuxError.Of(ErrorCode.TooManyItems, clause, Limits.QueryItems.ToString(CultureInfo.InvariantCulture));

    private static LuxError? ErrorOfAfter(QuerySyntax query)
    {
        if (query.AfterArgument < 0) return null;
        if (query.OffsetArgument >= 0) return LuxError.Of(ErrorCode.AfterExcludes, "OFFSET").At(query.AfterArgument - 1);
        if (query.GroupBy.Count > 0) return LuxError.Of(ErrorCode.AfterExcludes, "GROUP BY").At(query.AfterArgument - 1);
        return query.LimitArgument < 0 ? LuxError.Of(ErrorCode.AfterNeedsLimit).At(query.AfterArgument - 1) : null;
    }

    private static LuxError? ErrorOfLayouts(QuerySyntax query) => query.JoinedLayouts.Count == 0 || query.JoinedLayouts.Count == query.Joins.Count
        ? null : LuxError.Of(ErrorCode.LayoutsDoNotFit, (1 + query.JoinedLayouts.Count).ToString(CultureInfo.InvariantCulture));

    private static bool TryNumber(string clause, int at, ref ArgumentCursor cursor, out int position, out LuxError? error)
    {
        error = null;
        position = cursor.Position;
        if (cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.NumberRequired, clause).At(at), out error);
        return long.TryParse(cursor.Take(), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            || Fail(LuxError.Of(ErrorCode.NotAPositiveNumber, clause).At(position), out error);
    }

    private static bool Fail(LuxError e, out LuxError? error)
    {
        error = e;
        return false;
    }
}
