namespace Lux.Language;

/// <summary>The text of every error: Lux 0.11's where it has one (protocol.md "Errors"). A hole is <c>{name}</c>.</summary>
internal static class ErrorTemplates
{
    private static readonly Dictionary<ErrorCode, ErrorTemplate> ByCode = new()
    {
        [ErrorCode.WrongArity] = new("ERR wrong number of arguments for '{command}' command"),
        [ErrorCode.InvalidTableName] = new("ERR invalid table name"),
        [ErrorCode.InvalidFieldSpec] = new("ERR invalid field spec '{value}', expected field:type"),
        [ErrorCode.InvalidFieldName] = new("ERR invalid field name '{column}'"),
        [ErrorCode.UnknownFieldType] = new("ERR unknown field type '{value}'"),
        [ErrorCode.UnknownFieldModifier] = new("ERR unknown field modifier '{value}'; a field takes unique, index, notnull, noindex, default(...) and ondelete(restrict|cascade|setnull)"),
        [ErrorCode.ModifierDoesNotFit] = new("ERR modifier '{value}' does not fit field '{column}' of type {type}"),
        [ErrorCode.InvalidReferencedTableName] = new("ERR invalid referenced table name '{value}'"),
        [ErrorCode.ReferencedTableMissing] = new("ERR referenced table '{table}' does not exist"),
        [ErrorCode.DuplicateField] = new("ERR field '{column}' declared twice"),
        [ErrorCode.TooManyFields] = new("ERR table '{table}' has more than {limit} fields"),
        [ErrorCode.InvalidComposite] = new("ERR {value} needs 2 to {limit} different fields; one alone takes a modifier, as in name:str:index"),
        [ErrorCode.DuplicateIndex] = new("ERR index on fields '{columns}' declared twice"),
        [ErrorCode.TypeNotIndexable] = new("ERR field '{column}' of type {type} cannot be indexed"),
        [ErrorCode.TableNotFound] = new("ERR table '{table}' does not exist"),
        [ErrorCode.TableExists] = new("ERR table '{table}' already exists"),
        [ErrorCode.TableReferenced] = new("ERR cannot drop table '{table}': referenced by table '{other}'"),
        [ErrorCode.InvalidTtl] = new("ERR TTL must be a number of seconds from {least} to {limit}, got '{value}'"),
        [ErrorCode.TtlRestricted] = new("ERR rows of table '{table}' cannot expire: a reference of table '{other}' restricts their removal"),
        [ErrorCode.FieldExists] = new("ERR field '{column}' already exists"),
        [ErrorCode.FieldMissing] = new("ERR field '{column}' does not exist"),
        [ErrorCode.FieldInComposite] = new("ERR cannot drop field '{column}': index on fields '{columns}' needs it"),
        [ErrorCode.LastField] = new("ERR cannot drop field '{column}': it is the last one of table '{table}'; use TDROP"),
        [ErrorCode.NeedsDefault] = new("ERR field '{column}' needs a default: table has {rows} rows"),
        [ErrorCode.ValuesNotUnique] = new("ERR {rows} values of '{column}' are not unique, first '{value}'"),
        [ErrorCode.RowsDoNotConvert] = new("ERR {rows} rows of '{table}' do not convert to {type}, first id {id}: '{value}'"),
        [ErrorCode.RowsAreNull] = new("ERR {rows} rows of '{table}' are null in field '{column}', first id {id}"),
        [ErrorCode.TypeCannotChange] = new("ERR field '{column}' of type {type} cannot become {value}; add a field and copy"),
        [ErrorCode.IndexMissing] = new("ERR index on fields '{columns}' does not exist"),
        [ErrorCode.OtherDatabase] = new("ERR cannot rename table '{table}' into database '{value}'"),
        [ErrorCode.UnknownAlterAction] = new("ERR unknown TALTER action '{value}', expected ADD, DROP, RENAME, TYPE, SET or UNSET"),
        [ErrorCode.UnknownField] = new("ERR unknown field '{column}'"),
        [ErrorCode.FieldTwice] = new("ERR field '{column}' given twice"),
        [ErrorCode.WrongType] = new("ERR field '{column}' expects {type}, got '{value}'"),
        [ErrorCode.NotNull] = new("ERR field '{column}' must not be null"),
        [ErrorCode.UniqueViolation] = new("ERR unique constraint violation on field '{column}'"),
        [ErrorCode.UniqueViolationComposite] = new("ERR unique constraint violation on fields '{columns}'"),
        [ErrorCode.ForeignKeyViolation] = new("ERR foreign key violation: {column}={value} not found in table '{table}'"),
        [ErrorCode.DeleteRestricted] = new("ERR cannot delete row {id}: referenced by table '{other}'"),
        [ErrorCode.InvalidRowId] = new("ERR invalid row id"),
        [ErrorCode.RowNotFound] = new("ERR row {id} not found in table '{table}'"),
        [ErrorCode.MalformedRow] = new("ERR row is not a MessagePack array in declared column order"),
        [ErrorCode.WrongColumnCount] = new("ERR row has {count} values, table '{table}' has {columns} columns"),
        [ErrorCode.RowTooLarge] = new("ERR row is {size} bytes, the limit is {limit}"),
        [ErrorCode.TooManyEffects] = new("ERR command would change more than {limit} rows; add LIMIT and repeat"),
        [ErrorCode.CommandTooLarge] = new("ERR command is larger than {limit} bytes; send fewer rows at once"),
        [ErrorCode.LayoutMismatch] = new("LAYOUT table '{table}' has layout {layout}"),
        [ErrorCode.ByNotUnique] = new("ERR table '{table}' has no unique constraint on fields '{columns}'"),
        [ErrorCode.ByWithoutValue] = new("ERR BY needs a value for field '{column}'"),
        [ErrorCode.IfNotTrue] = new("ERR IF is not true for row {id} of table '{table}'"),
        [ErrorCode.NotAStep] = new("ERR command '{command}' cannot be a step of TBATCH"),
        [ErrorCode.InvalidStepCount] = new("ERR TBATCH expects the number of {value}, got '{count}'"),
        [ErrorCode.UnexpectedKeyword] = new("ERR unexpected keyword '{value}'"),
        [ErrorCode.ClauseTwice] = new("ERR clause {clause} given twice"),
        [ErrorCode.IncompleteWhere] = new("ERR incomplete {clause} clause"),
        [ErrorCode.UnbalancedParenthesis] = new("ERR unbalanced parenthesis in {clause} clause"),
        [ErrorCode.ConditionTooDeep] = new("ERR {clause} clause is nested more than {limit} deep"),
        [ErrorCode.UnknownOperator] = new("ERR unknown operator '{value}'"),
        [ErrorCode.OperatorDoesNotFit] = new("ERR operator {value} does not fit field '{column}' of type {type}"),
        [ErrorCode.InvalidIn] = new("ERR IN expects a count from 1 to {limit} and as many values, got '{value}'"),
        [ErrorCode.UnknownFieldInClause] = new("ERR unknown field '{column}' in {clause} clause"),
        [ErrorCode.ClauseNeedsField] = new("ERR {clause} requires a field name"),
        [ErrorCode.ExpectedBy] = new("ERR expected BY after {clause}"),
        [ErrorCode.UnknownJoinField] = new("ERR unknown field '{column}' for JOIN"),
        [ErrorCode.NotAReference] = new("ERR field '{column}' is not a ref() field"),
        [ErrorCode.NumberRequired] = new("ERR {clause} requires a number"),
        [ErrorCode.NotAPositiveNumber] = new("ERR {clause} value must be a positive integer"),
        [ErrorCode.UnknownAggregate] = new("ERR unknown aggregate '{value}', expected COUNT(*), SUM(c), AVG(c), MIN(c) or MAX(c)"),
        [ErrorCode.FieldNotGrouped] = new("ERR field '{column}' must stand in GROUP BY or in an aggregate"),
        [ErrorCode.HavingNeedsGroups] = new("ERR HAVING requires GROUP BY or an aggregate"),
        [ErrorCode.AggregateTooLarge] = new("ERR {column} is past the range of {type}"),
        [ErrorCode.CursorRequired] = new("ERR AFTER requires a cursor, empty for the first page"),
        [ErrorCode.AfterNeedsLimit] = new("ERR AFTER requires LIMIT"),
        [ErrorCode.AfterExcludes] = new("ERR AFTER does not go with {clause}"),
        [ErrorCode.CursorOfAnotherQuery] = new("ERR cursor belongs to another query"),
        [ErrorCode.DamagedCursor] = new("ERR cursor is damaged"),
        [ErrorCode.UnknownFormat] = new("ERR unknown format '{value}', expected ROWS"),
        [ErrorCode.ReplyTooLarge] = new("ERR reply is larger than 64 MiB; use LIMIT and AFTER"),
        [ErrorCode.SortTooLarge] = new("ERR query needs more than 64 MiB to sort; add an index or LIMIT"),
        [ErrorCode.TextIncomplete] = new("ERR text ends before '{value}' is closed"),
        [ErrorCode.ParameterWithinWord] = new("ERR brace within '{value}': a parameter is a word of its own, any other brace is doubled"),
        [ErrorCode.CommaExpected] = new("ERR values within IN ( ) are parted by commas"),
        [ErrorCode.ParameterMisplaced] = new("ERR parameter '{value}' stands where no value can"),
        [ErrorCode.InvalidUserName] = new("ERR invalid user name '{value}'"),
        [ErrorCode.InvalidTablePattern] = new("ERR invalid table pattern '{value}', expected database.table with * and ?"),
        [ErrorCode.NoTableRight] = new("NOPERM no right to {right} table '{table}'"),
        [ErrorCode.NotWithRules] = new("NOPERM user '{user}' has rules per table and may not use {command}"),
        [ErrorCode.OwnRules] = new("ERR user '{user}' cannot change its own rules"),
        [ErrorCode.InvalidBackupFolder] = new("ERR invalid backup folder '{folder}'"),
        [ErrorCode.BackupExists] = new("ERR backup folder '{folder}' already exists"),
        [ErrorCode.BackupInsideData] = new("ERR backup folder '{folder}' is inside the data folder"),
        [ErrorCode.BackupFailed] = new("ERR backup to '{folder}' failed: {reason}"),
        [ErrorCode.KeysNotSaved] = new("ERR keys could not be saved; the server's log says why"),
        [ErrorCode.BackupInTransaction] = new("ERR TBACKUP cannot run in a script or between MULTI and EXEC"),
        [ErrorCode.TooManyArguments] = new("ERR Protocol error: command has more than {limit} arguments"),
        [ErrorCode.FrameTooLarge] = new("ERR Protocol error: command is larger than {limit} bytes on the wire"),
        [ErrorCode.CommandBeforeLoginTooLarge] = new("NOAUTH Protocol error: command before login is larger than {limit} bytes"),
        [ErrorCode.NoTlsHere] = new("ERR Protocol error: this port speaks no TLS; start the server with --tls-cert or connect without"),
        [ErrorCode.GroupsTooLarge] = new("ERR query needs more than 64 MiB for its groups; add WHERE"),
        [ErrorCode.DiskFull] = new("OOM disk full"),
        [ErrorCode.OutOfMemory] = new("OOM memory: indexes need more than --memory"),
        [ErrorCode.ReadOnly] = new("READONLY log sync failed: {path}: {reason}; restart after checking the disk"),
        [ErrorCode.Internal] = new("ERR internal error {id}"),
    };

    public static ErrorTemplate Of(ErrorCode code) => ByCode[code];

    /// <summary>Finds the template that <paramref name="text"/> was written by.</summary>
    public static bool TryMatch(string text, out ErrorCode code, out string[] arguments)
    {
        foreach (var pair in ByCode)
        {
            if (!pair.Value.TryMatch(text, out arguments)) continue;
            code = pair.Key;
            return true;
        }
        code = ErrorCode.Other;
        arguments = [];
        return false;
    }
}
