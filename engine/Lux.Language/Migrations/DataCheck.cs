namespace Lux.Language;

/// <summary>Whether the tables and fields that a data command of a script names are there.</summary>
internal static class DataCheck
{
    public static LuxError? Check(DatabaseSchema database, ScriptCommand command)
    {
        var arguments = command.Arguments;
        if (command.Name == "TBATCH") return Batch(database, arguments);
        if (arguments.Count == 0) return LuxError.Of(ErrorCode.WrongArity, command.Name.ToLowerInvariant());
        if (!TableName.TryParse(arguments[0], out var name)) return TableName.Wrong(arguments[0]).At(0);
        if (SchemaReplay.OtherDatabase(name) is { } prefixed) return prefixed.At(0);
        if (database.Find(name.Name) is not { } table) return SchemaReplay.NotFound(name.Name);
        LuxError? error;
        switch (command.Name)
        {
            case "TUPDATE":
                if (!WriteParser.TryParseUpdate(arguments, out var update, out error)) return error;
                if (update!.Pairs.Count > 0 && !WriteBinder.TryPairs(update.Pairs, table, out _, out error)) return error;
                return Condition(database, table, update.Condition);
            case "TUPSERT":
                if (!WriteParser.TryParseUpsert(arguments, out var upsert, out error) || !WriteBinder.TryPairs(upsert!.Pairs, table, out var pairs, out error)) return error;
                return WriteBinder.TryBy(upsert, table, pairs, out _, out error) ? null : error;
            case "TDEL":
                return WriteParser.TryParseDelete(arguments, out var delete, out error) ? Condition(database, table, delete!.Condition) : error;
            default:
                return Insert(table, arguments);
        }
    }

    private static LuxError? Batch(DatabaseSchema database, EquatableArray<string> arguments)
    {
        if (!BatchParser.TryParse(arguments, out var batch, out var error)) return error;
        foreach (var (step, number) in batch!.Steps.Select((step, i) => (step, i + 1)))
        {
            var command = new ScriptCommand(arguments.Skip(step.FirstArgument - 1).Take(step.ArgumentCount + 1).ToEquatableArray());
            if (Check(database, command) is { } wrong) return wrong.At(wrong.Position < 0 ? step.FirstArgument - 1 : step.FirstArgument + wrong.Position).InStep(number);
        }
        return null;
    }

    private static LuxError? Insert(TableSchema table, EquatableArray<string> arguments)
    {
        var cursor = new ArgumentCursor(arguments, 1);
        if (cursor.TryTake(TimeToLive.Word) && !cursor.AtEnd) cursor.Take();
        if (!PairsParser.TryParse(ref cursor, "tinsert", null, out var pairs, out var error)) return error;
        return WriteBinder.TryPairs(pairs, table, out _, out error) ? null : error;
    }

    private static LuxError? Condition(DatabaseSchema database, TableSchema table, ConditionSyntax? condition)
    {
        if (condition is null) return null;
        var query = new QuerySyntax { Table = table.Name, Where = condition };
        return QueryBinder.TryBind(query, table, database.Find, out _, out var error) ? null : error;
    }
}
