namespace Lux.Language;

/// <summary>Every error that the table language can answer; <see cref="ErrorTemplates"/> holds the text of each.</summary>
public enum ErrorCode
{
    /// <summary>An error whose text is not one of the table language's.</summary>
    Other,

    /// <summary>Too few or too many arguments.</summary>
    WrongArity,

    /// <summary>A table name that is no name.</summary>
    InvalidTableName,

    /// <summary>A column declaration without a type.</summary>
    InvalidFieldSpec,

    /// <summary>A column name that is no name or is reserved.</summary>
    InvalidFieldName,

    /// <summary>A type that does not exist.</summary>
    UnknownFieldType,

    /// <summary>A modifier that does not exist.</summary>
    UnknownFieldModifier,

    /// <summary>A modifier that does not fit the column's type.</summary>
    ModifierDoesNotFit,

    /// <summary>The table in <c>ref(...)</c> is no name.</summary>
    InvalidReferencedTableName,

    /// <summary>The table in <c>ref(...)</c> does not exist.</summary>
    ReferencedTableMissing,

    /// <summary>The same column twice.</summary>
    DuplicateField,

    /// <summary>More columns than a table may have.</summary>
    TooManyFields,

    /// <summary>A composite with fewer than two or too many columns.</summary>
    InvalidComposite,

    /// <summary>The same index twice.</summary>
    DuplicateIndex,

    /// <summary>A type that cannot be in an index.</summary>
    TypeNotIndexable,

    /// <summary>No table of this name.</summary>
    TableNotFound,

    /// <summary>A table of this name is there already.</summary>
    TableExists,

    /// <summary>A table that another one refers to cannot be dropped.</summary>
    TableReferenced,

    /// <summary>A time to live that is no number of seconds in range.</summary>
    InvalidTtl,

    /// <summary>Rows that would expire, and a reference that would restrict their removal.</summary>
    TtlRestricted,

    /// <summary>TALTER ADD of a column that is there already.</summary>
    FieldExists,

    /// <summary>TALTER DROP of a column that is not there.</summary>
    FieldMissing,

    /// <summary>TALTER DROP of a column that a composite index names.</summary>
    FieldInComposite,

    /// <summary>TALTER DROP of the last column.</summary>
    LastField,

    /// <summary>TALTER ADD of a notnull column without default to a table with rows.</summary>
    NeedsDefault,

    /// <summary>TALTER ADD UNIQUE over values that are not.</summary>
    ValuesNotUnique,

    /// <summary>TALTER TYPE with rows whose value is none of the new type.</summary>
    RowsDoNotConvert,

    /// <summary>TALTER SET notnull with rows that are null there.</summary>
    RowsAreNull,

    /// <summary>TALTER TYPE to a reference.</summary>
    TypeCannotChange,

    /// <summary>TALTER DROP INDEX or UNIQUE of one that is not there.</summary>
    IndexMissing,

    /// <summary>TRENAME into another database.</summary>
    OtherDatabase,

    /// <summary>A TALTER action that does not exist.</summary>
    UnknownAlterAction,

    /// <summary>No column of this name.</summary>
    UnknownField,

    /// <summary>The same column twice in one write.</summary>
    FieldTwice,

    /// <summary>A value that does not parse as its column's type.</summary>
    WrongType,

    /// <summary>Null for a column that refuses it.</summary>
    NotNull,

    /// <summary>A value that another row has already.</summary>
    UniqueViolation,

    /// <summary>Values of several columns that another row has already.</summary>
    UniqueViolationComposite,

    /// <summary>A reference to a row that does not exist.</summary>
    ForeignKeyViolation,

    /// <summary>A delete of a row that another table's row refers to.</summary>
    DeleteRestricted,

    /// <summary>An id that is no number.</summary>
    InvalidRowId,

    /// <summary>No row with this id.</summary>
    RowNotFound,

    /// <summary>A ROWS value that is not a MessagePack array of the right shape.</summary>
    MalformedRow,

    /// <summary>A ROWS value with too few or too many columns.</summary>
    WrongColumnCount,

    /// <summary>A row larger than the limit.</summary>
    RowTooLarge,

    /// <summary>A command with more effects than the limit.</summary>
    TooManyEffects,

    /// <summary>A command larger than the limit.</summary>
    CommandTooLarge,

    /// <summary>Rows encoded for a layout that the table does not have.</summary>
    LayoutMismatch,

    /// <summary>TUPSERT BY fields that are no unique column and no unique composite.</summary>
    ByNotUnique,

    /// <summary>TUPSERT BY a field that the command gives no value, or null, which equals nothing.</summary>
    ByWithoutValue,

    /// <summary>An IF inside TBATCH that is not true.</summary>
    IfNotTrue,

    /// <summary>A command that cannot be a step of TBATCH.</summary>
    NotAStep,

    /// <summary>A count of steps or of arguments in TBATCH that is none.</summary>
    InvalidStepCount,

    /// <summary>A word where none of its kind can stand.</summary>
    UnexpectedKeyword,

    /// <summary>A clause given twice.</summary>
    ClauseTwice,

    /// <summary>A WHERE or HAVING clause that ends too early.</summary>
    IncompleteWhere,

    /// <summary>A parenthesis without its partner.</summary>
    UnbalancedParenthesis,

    /// <summary>A condition nested too deeply.</summary>
    ConditionTooDeep,

    /// <summary>An operator that does not exist.</summary>
    UnknownOperator,

    /// <summary>An operator that the column's type does not have.</summary>
    OperatorDoesNotFit,

    /// <summary>IN without a count and as many values.</summary>
    InvalidIn,

    /// <summary>No column of this name, in a clause of a query.</summary>
    UnknownFieldInClause,

    /// <summary>A clause that names no field.</summary>
    ClauseNeedsField,

    /// <summary>ORDER without BY.</summary>
    ExpectedBy,

    /// <summary>JOIN on a field that does not exist.</summary>
    UnknownJoinField,

    /// <summary>JOIN on, or a path through, a field that is no reference.</summary>
    NotAReference,

    /// <summary>LIMIT or OFFSET without a number.</summary>
    NumberRequired,

    /// <summary>LIMIT or OFFSET with something that is no number.</summary>
    NotAPositiveNumber,

    /// <summary>Parentheses behind a word that is no aggregate, or an aggregate of what it does not take.</summary>
    UnknownAggregate,

    /// <summary>A field that has no one value in a group.</summary>
    FieldNotGrouped,

    /// <summary>HAVING in a query without groups.</summary>
    HavingNeedsGroups,

    /// <summary>A sum or average that its type does not hold.</summary>
    AggregateTooLarge,

    /// <summary>AFTER without a cursor.</summary>
    CursorRequired,

    /// <summary>AFTER without LIMIT.</summary>
    AfterNeedsLimit,

    /// <summary>AFTER beside a clause that it does not go with.</summary>
    AfterExcludes,

    /// <summary>A cursor that another query gave.</summary>
    CursorOfAnotherQuery,

    /// <summary>A cursor that no query gave.</summary>
    DamagedCursor,

    /// <summary>A format other than ROWS.</summary>
    UnknownFormat,

    /// <summary>A reply larger than the limit.</summary>
    ReplyTooLarge,

    /// <summary>A sort that needs more memory than the limit.</summary>
    SortTooLarge,

    /// <summary>A query text that ends within a quoted word, a parameter or a list.</summary>
    TextIncomplete,

    /// <summary>A brace within a word of a query text.</summary>
    ParameterWithinWord,

    /// <summary>Values of a list in a query text that no comma parts.</summary>
    CommaExpected,

    /// <summary>A parameter of a query text where no value can stand.</summary>
    ParameterMisplaced,

    /// <summary>A user's name with blanks, control characters or no characters.</summary>
    InvalidUserName,

    /// <summary>A pattern of tables that is none.</summary>
    InvalidTablePattern,

    /// <summary>The calling user's rules do not allow it.</summary>
    NoTableRight,

    /// <summary>A user with rules must not change rules or see what others do.</summary>
    NotWithRules,

    /// <summary>A user must not give rules to itself.</summary>
    OwnRules,

    /// <summary>TBACKUP to a path that is none.</summary>
    InvalidBackupFolder,

    /// <summary>TBACKUP to a folder that is there already.</summary>
    BackupExists,

    /// <summary>TBACKUP into the data folder.</summary>
    BackupInsideData,

    /// <summary>TBACKUP to a place that cannot be written, or that ran full.</summary>
    BackupFailed,

    /// <summary>TBACKUP whose checkpoint of the keys failed.</summary>
    KeysNotSaved,

    /// <summary>TBACKUP that waited too long for a checkpoint of the keys that somebody else began.</summary>
    KeysBusy,

    /// <summary>TBACKUP in a script or between MULTI and EXEC.</summary>
    BackupInTransaction,

    /// <summary>A command that announces more arguments than a command may have; the connection is closed.</summary>
    TooManyArguments,

    /// <summary>A command of many arguments of which one does not begin as an argument does; the connection is closed.</summary>
    NoArgument,

    /// <summary>A command larger than the server holds for one client; the connection is closed.</summary>
    FrameTooLarge,

    /// <summary>A command larger than the server holds for a client that has not logged in; the connection is closed.</summary>
    CommandBeforeLoginTooLarge,

    /// <summary>A TLS handshake on a port without TLS; the connection is closed.</summary>
    NoTlsHere,

    /// <summary>An argument with a line break for a command that would quote it in its answer.</summary>
    LineBreak,

    /// <summary>Groups that need more memory than the limit.</summary>
    GroupsTooLarge,

    /// <summary>No disk left.</summary>
    DiskFull,

    /// <summary>No disk left for what is written into keys.</summary>
    KeysDiskFull,

    /// <summary>Indexes need more memory than allowed.</summary>
    OutOfMemory,

    /// <summary>A sync of the log failed, so the engine takes no more writes.</summary>
    ReadOnly,

    /// <summary>The keys' log could not be written, so that no more keys are saved.</summary>
    KeysReadOnly,

    /// <summary>A fault in the engine; its log has the details under this id.</summary>
    Internal,

    /// <summary>A name that is longer than names may be.</summary>
    NameTooLong,

    /// <summary>A query that reaches more tables, by JOIN and paths, than one may.</summary>
    TooManyTables,

    /// <summary>A list of a query with more items than one may have.</summary>
    TooManyItems,

    /// <summary>A step of a batch that the user may not send as a command of its own.</summary>
    NoCommandRight,

    /// <summary>LAYOUT has not one layout, and not one for the table and one for each JOIN.</summary>
    LayoutsDoNotFit,

    /// <summary>A reference to a table that the calling user's rules do not let it alter.</summary>
    NoReferenceRight,

    /// <summary>More indexes than a table may have.</summary>
    TooManyIndexes,

    /// <summary>A default with which a row, whatever else is in it, is larger than a row may be.</summary>
    DefaultTooLarge,
}
