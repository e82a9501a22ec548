using System.Globalization;

namespace Lux.Language;

/// <summary>What a command of a script makes of a database, without rows: the same checks as the engine's, in the same order.</summary>
public static class SchemaReplay
{
    /// <summary>The database after <paramref name="command"/>; one that changes rows alone leaves it as it is and must name what is there.</summary>
    /// <param name="database">The database before.</param>
    /// <param name="command">The command.</param>
    /// <param name="next">The database after.</param>
    /// <param name="error">Why there is none, with the index of the argument.</param>
    public static bool TryApply(DatabaseSchema database, ScriptCommand command, out DatabaseSchema? next, out LuxError? error)
    {
        next = database;
        error = command.Name switch
        {
            "TCREATE" => Create(database, command.Arguments, ref next),
            "TALTER" => Alter(database, command.Arguments, ref next),
            "TRENAME" => Rename(database, command.Arguments, ref next),
            "TDROP" => Drop(database, command.Arguments, ref next),
            ScriptCommand.RunWord => null,
            _ => DataCheck.Check(database, command),
        };
        if (error is not null) next = null;
        return error is null;
    }

    private static LuxError? Create(DatabaseSchema database, EquatableArray<string> arguments, ref DatabaseSchema? next)
    {
        if (!SchemaParser.TryParseCreate(arguments, out var name, out var schema, out var error)) return error;
        if (OtherDatabase(name) is { } prefixed) return prefixed.At(0);
        if (Defaults(schema!) is { } wrong) return SchemaParser.InColumn(wrong, wrong["column"], arguments);
        if (database.Find(name.Name) is not null) return LuxError.Of(ErrorCode.TableExists, name.Name).At(0);
        foreach (var column in schema!.Columns)
            if (TableReferences.Missing(column, name.Name, other => database.Find(other) is not null) is { } missing) return SchemaParser.InColumn(missing, column.Name, arguments);
        next = database.With(schema);
        return Expiry(next);
    }

    private static LuxError? Alter(DatabaseSchema database, EquatableArray<string> arguments, ref DatabaseSchema? next)
    {
        if (!AlterParser.TryParse(arguments, out var name, out var change, out var error)) return error;
        if (OtherDatabase(name) is { } prefixed) return prefixed.At(0);
        if (database.Find(name.Name) is not { } schema) return NotFound(name.Name);
        if (!SchemaChange.TryApply(schema, change!, out var changed, out error)) return error;
        if (change is AddColumnSyntax add && TableReferences.Missing(add.Column, name.Name, other => database.Find(other) is not null) is { } missing) return missing.At(add.Position);
        if (Defaults(changed!) is { } wrong) return wrong.At(change!.Position);
        next = database.With(changed!);
        return Expiry(next);
    }

    private static LuxError? Rename(DatabaseSchema database, EquatableArray<string> arguments, ref DatabaseSchema? next)
    {
        if (!AlterParser.TryParseRename(arguments, out var name, out string newName, out var error)) return error;
        if (OtherDatabase(name) is { } prefixed) return prefixed.At(0);
        if (database.Find(name.Name) is null) return NotFound(name.Name);
        if (newName == name.Name) return null;
        if (database.Find(newName) is not null) return LuxError.Of(ErrorCode.TableExists, newName).At(1);
        next = new(database.Tables.Select(table => SchemaChange.RenameTable(table, name.Name, newName)));
        return null;
    }

    private static LuxError? Drop(DatabaseSchema database, EquatableArray<string> arguments, ref DatabaseSchema? next)
    {
        if (arguments.Count != 1) return LuxError.Of(ErrorCode.WrongArity, "tdrop");
        if (!TableName.TryParse(arguments[0], out var name)) return TableName.Wrong(arguments[0]).At(0);
        if (OtherDatabase(name) is { } prefixed) return prefixed.At(0);
        if (database.Find(name.Name) is null) return NotFound(name.Name);
        foreach (var other in database.Tables)
            if (other.Name != name.Name && other.Columns.Any(column => column.Target == name.Name)) return LuxError.Of(ErrorCode.TableReferenced, name.Name, other.Name);
        next = database.Without(name.Name);
        return null;
    }

    internal static LuxError NotFound(string table) => LuxError.Of(ErrorCode.TableNotFound, Quoted.Of(table)).At(0);

    // A script is of one database, whichever name the connection gives it.
    internal static LuxError? OtherDatabase(TableName name) => name.Database == TableName.MainDatabase ? null : LuxError.Of(ErrorCode.TableNotFound, Quoted.Of(name.ToString()));

    private static LuxError? Expiry(DatabaseSchema database) => TableReferences.CheckExpiry([.. database.Tables], table => table.TtlSeconds > 0);

    private static LuxError? Defaults(TableSchema schema)
    {
#if NET
        return StoredDefaults.Check(schema);
#else
        // What a literal means is known where rows are; here only that a number has digits.
        foreach (var column in schema.Columns)
        {
            if (column is { Type: ColumnType.Int, Default: { IsServerValue: false } value } && !long.TryParse(value.Literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
                return LuxError.Of(ErrorCode.WrongType, column.Name, "int", Quoted.Of(value.Literal));
        }
        return null;
#endif
    }
}
