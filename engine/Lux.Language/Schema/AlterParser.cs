namespace Lux.Language;

/// <summary>Reads TALTER's and TRENAME's arguments (protocol.md "Definitions").</summary>
public static class AlterParser
{
    /// <summary>Reads <c>TALTER</c>'s arguments.</summary>
    /// <param name="arguments">The arguments after the command's name.</param>
    /// <param name="table">The table's full name.</param>
    /// <param name="change">The change.</param>
    /// <param name="error">What is wrong, with the index of the argument.</param>
    public static bool TryParse(IReadOnlyList<string> arguments, out TableName table, out AlterSyntax? change, out LuxError? error)
    {
        change = null;
        table = default;
        if (arguments.Count < 3) return Fail(Arity("talter"), out error);
        if (!TableName.TryParse(arguments[0], out table)) return Fail(TableName.Wrong(arguments[0]).At(0), out error);
        string action = arguments[1].ToUpperInvariant();
        bool isIndex = arguments.Count > 3 && arguments[2].ToUpperInvariant() is "INDEX" or "UNIQUE";
        switch (action)
        {
            case "ADD" or "DROP" when isIndex:
                return TryIndex(arguments, action == "ADD", out change, out error);
            // Lux 0.11 says +OK and does the first of several; nobody who sends them means that.
            case "ADD" or "DROP" when arguments.Count > 3:
                return Fail(LuxError.Of(ErrorCode.UnexpectedKeyword, Quoted.Of(arguments[3])).At(3), out error);
            case "ADD":
                if (!ColumnParser.TryParse(arguments[2], out var column, out error)) return Fail(error!.At(2), out error);
                change = new AddColumnSyntax(column!, 2);
                return true;
            case "DROP":
                change = new DropColumnSyntax(arguments[2], 2);
                return Done(out error);
            case "SET" or "UNSET" when arguments[2].ToUpperInvariant() == TimeToLive.Word:
                return TryTtl(arguments, action == "SET", out change, out error);
            case "RENAME" or "TYPE" or "SET" or "UNSET" when arguments.Count != 4:
                return Fail(Arity("talter"), out error);
            case "RENAME":
                if (!Names.IsColumnName(arguments[3])) return Fail(Names.WrongColumn(arguments[3]).At(3), out error);
                change = new RenameColumnSyntax(arguments[2], arguments[3], 2);
                return Done(out error);
            case "TYPE":
                if (!ColumnParser.TryType(arguments[2], arguments[3], out var type, out error)) return Fail(error!.At(3), out error);
                change = new ChangeTypeSyntax(arguments[2], type, 2);
                return true;
            case "SET":
                if (!ModifierParser.TryParse(arguments[3], out var modifier, out error)) return Fail(error!.At(3), out error);
                change = new SetModifierSyntax(arguments[2], modifier!, 2);
                return true;
            case "UNSET":
                if (!ModifierParser.TryParseUnset(arguments[3], out modifier, out error)) return Fail(error!.At(3), out error);
                change = new UnsetModifierSyntax(arguments[2], modifier!, 2);
                return true;
            default:
                return Fail(LuxError.Of(ErrorCode.UnknownAlterAction, Quoted.Of(arguments[1])).At(1), out error);
        }
    }

    /// <summary>Reads <c>TRENAME</c>'s arguments: a table and its new name, which may have the prefix of the same database.</summary>
    public static bool TryParseRename(IReadOnlyList<string> arguments, out TableName table, out string newName, out LuxError? error)
    {
        newName = "";
        table = default;
        if (arguments.Count != 2) return Fail(Arity("trename"), out error);
        if (!TableName.TryParse(arguments[0], out table)) return Fail(TableName.Wrong(arguments[0]).At(0), out error);
        bool hasPrefix = arguments[1].IndexOf('.') >= 0;
        if (!TableName.TryParse(arguments[1], out var name)) return Fail(TableName.Wrong(arguments[1]).At(1), out error);
        if (hasPrefix && name.Database != table.Database) return Fail(LuxError.Of(ErrorCode.OtherDatabase, table.Name, name.Database).At(1), out error);
        newName = name.Name;
        return Done(out error);
    }

    private static bool TryIndex(IReadOnlyList<string> arguments, bool isAdd, out AlterSyntax? change, out LuxError? error)
    {
        change = null;
        bool isUnique = arguments[2].ToUpperInvariant() == "UNIQUE";
        var cursor = new ArgumentCursor(arguments, 3);
        if (!SchemaParser.TryComposite(isUnique, cursor.TakeList(), 2, out var index, out error)) return false;
        if (!cursor.AtEnd) return Fail(LuxError.Of(ErrorCode.UnexpectedKeyword, Quoted.Of(cursor.Current)).At(cursor.Position), out error);
        change = isAdd ? new AddIndexSyntax(index!, 3) : new DropIndexSyntax(index!, 3);
        return true;
    }

    private static bool TryTtl(IReadOnlyList<string> arguments, bool isSet, out AlterSyntax? change, out LuxError? error)
    {
        change = null;
        long seconds = 0;
        if (arguments.Count != (isSet ? 4 : 3)) return Fail(Arity("talter"), out error);
        if (isSet && !TimeToLive.TryParse(arguments[3], allowsZero: false, out seconds, out var wrong)) return Fail(wrong!.At(3), out error);
        change = new SetTtlSyntax(seconds, arguments.Count - 1);
        return Done(out error);
    }

    private static LuxError Arity(string command) => LuxError.Of(ErrorCode.WrongArity, command);

    private static bool Done(out LuxError? error)
    {
        error = null;
        return true;
    }

    private static bool Fail(LuxError e, out LuxError? error)
    {
        error = e;
        return false;
    }
}
