using System.Globalization;

namespace Lux.Language;

/// <summary>Reads the arguments of TUPDATE, TDEL and TUPSERT (protocol.md "Writing").</summary>
public static class WriteParser
{
    private const string Update = "tupdate", Delete = "tdel", Upsert = "tupsert";

    /// <summary>Reads <c>TUPDATE</c>'s arguments.</summary>
    /// <param name="arguments">The arguments after the command's name.</param>
    /// <param name="update">The command, without its values.</param>
    /// <param name="error">What is wrong, with the index of the argument.</param>
    public static bool TryParseUpdate(IReadOnlyList<string> arguments, out UpdateSyntax? update, out LuxError? error)
    {
        update = null;
        if (arguments.Count < 4) return Fail(LuxError.Of(ErrorCode.WrongArity, Update), out error);
        if (!TableName.TryParse(arguments[0], out _)) return Fail(TableName.Wrong(arguments[0]).At(0), out error);
        var cursor = new ArgumentCursor(arguments, 1);
        bool isSet = cursor.TryTake("SET");
        if (!isSet) cursor.Take();
        int ttl = -1;
        if (!isSet && !TryTtl(ref cursor, out ttl, out error)) return false;
        var made = new UpdateSyntax { Table = arguments[0], IdArgument = isSet ? -1 : 1, TtlArgument = ttl };
        if (!isSet && (cursor.Is("ROWS") || cursor.Is("LAYOUT"))) return TryRow(ref cursor, made, out update, out error);
        EquatableArray<PairSyntax> pairs = default;
        bool isTtlAlone = ttl >= 0 && (cursor.AtEnd || cursor.Is("IF"));
        if (!isTtlAlone && !PairsParser.TryParse(ref cursor, Update, isSet ? "WHERE" : "IF", out pairs, out error)) return false;
        ConditionSyntax? condition = null;
        int limit = -1;
        if (isSet && !TryWhere(ref cursor, out condition, out limit, out error)) return false;
        if (!isSet && cursor.TryTake("IF") && !ConditionParser.TryParse(ref cursor, out condition, out error, "IF")) return false;
        if (!TryEnd(cursor, out error)) return false;
        update = made with { Pairs = pairs, Condition = condition, LimitArgument = limit };
        return true;
    }

    /// <summary>Reads <c>TDEL</c>'s arguments.</summary>
    /// <param name="arguments">The arguments after the command's name.</param>
    /// <param name="delete">The command, without its values.</param>
    /// <param name="error">What is wrong, with the index of the argument.</param>
    public static bool TryParseDelete(IReadOnlyList<string> arguments, out DeleteSyntax? delete, out LuxError? error)
    {
        delete = null;
        if (arguments.Count < 2) return Fail(LuxError.Of(ErrorCode.WrongArity, Delete), out error);
        if (!TableName.TryParse(arguments[0], out _)) return Fail(TableName.Wrong(arguments[0]).At(0), out error);
        var cursor = new ArgumentCursor(arguments, 1);
        if (!cursor.Is("WHERE"))
        {
            if (arguments.Count != 2) return Fail(LuxError.Of(ErrorCode.WrongArity, Delete), out error);
            delete = new() { Table = arguments[0], IdArgument = 1 };
            error = null;
            return true;
        }
        if (!TryWhere(ref cursor, out var condition, out int limit, out error) || !TryEnd(cursor, out error)) return false;
        delete = new() { Table = arguments[0], Condition = condition, LimitArgument = limit };
        return true;
    }

    /// <summary>Reads <c>TUPSERT</c>'s arguments.</summary>
    /// <param name="arguments">The arguments after the command's name.</param>
    /// <param name="upsert">The command, without its values.</param>
    /// <param name="error">What is wrong, with the index of the argument.</param>
    public static bool TryParseUpsert(IReadOnlyList<string> arguments, out UpsertSyntax? upsert, out LuxError? error)
    {
        upsert = null;
        if (arguments.Count < 5) return Fail(LuxError.Of(ErrorCode.WrongArity, Upsert), out error);
        if (!TableName.TryParse(arguments[0], out _)) return Fail(TableName.Wrong(arguments[0]).At(0), out error);
        var cursor = new ArgumentCursor(arguments, 1);
        if (!cursor.TryTake("BY")) return Fail(LuxError.Of(ErrorCode.ExpectedBy, "TUPSERT").At(1), out error);
        var list = cursor.TakeList();
        foreach (var (item, position) in list)
            if (item.Length == 0) return Fail(LuxError.Of(ErrorCode.ClauseNeedsField, "BY").At(position), out error);
        if (!PairsParser.TryParse(ref cursor, Upsert, null, out var pairs, out error)) return false;
        upsert = new() { Table = arguments[0], By = list.Select(i => new FieldSyntax(i.Item, i.Position)).ToEquatableArray(), Pairs = pairs };
        return true;
    }

    private static bool TryTtl(ref ArgumentCursor cursor, out int argument, out LuxError? error)
    {
        argument = -1;
        error = null;
        if (!cursor.TryTake(TimeToLive.Word)) return true;
        if (cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.WrongArity, Update).At(cursor.Position - 1), out error);
        argument = cursor.Position;
        if (TimeToLive.TryParse(cursor.Take(), allowsZero: true, out _, out error)) return true;
        error = error!.At(argument);
        return false;
    }

    private static bool TryRow(ref ArgumentCursor cursor, UpdateSyntax made, out UpdateSyntax? update, out LuxError? error)
    {
        update = null;
        string? layout = null;
        if (cursor.TryTake("LAYOUT") && !cursor.AtEnd) layout = cursor.Take();
        if (!cursor.TryTake("ROWS") || cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.WrongArity, Update), out error);
        update = made with { Layout = layout, RowArgument = cursor.Position };
        cursor.Take();
        error = null;
        return cursor.AtEnd || Fail(LuxError.Of(ErrorCode.WrongArity, Update), out error);
    }

    // WHERE cond [LIMIT n]: without a condition a change of every row is more likely a slip than meant.
    private static bool TryWhere(ref ArgumentCursor cursor, out ConditionSyntax? condition, out int limit, out LuxError? error)
    {
        condition = null;
        limit = -1;
        if (!cursor.TryTake("WHERE")) return Fail(LuxError.Of(ErrorCode.IncompleteWhere, "WHERE").At(cursor.Position), out error);
        if (!ConditionParser.TryParse(ref cursor, out condition, out error)) return false;
        int at = cursor.Position;
        if (!cursor.TryTake("LIMIT")) return true;
        if (cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.NumberRequired, "LIMIT").At(at), out error);
        limit = cursor.Position;
        return long.TryParse(cursor.Take(), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            || Fail(LuxError.Of(ErrorCode.NotAPositiveNumber, "LIMIT").At(limit), out error);
    }

    private static bool TryEnd(ArgumentCursor cursor, out LuxError? error)
    {
        error = null;
        return cursor.AtEnd || Fail(LuxError.Of(ErrorCode.UnexpectedKeyword, Quoted.Of(cursor.Current)).At(cursor.Position), out error);
    }

    private static bool Fail(LuxError e, out LuxError? error)
    {
        error = e;
        return false;
    }
}
