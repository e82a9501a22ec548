namespace Lux.Language;

/// <summary>The limits that protocol.md names; every part refuses what is over them with the same error.</summary>
public static class Limits
{
    /// <summary>The longest name of a table, column or database, in UTF-8 bytes.</summary>
    public const int NameBytes = 64;

    /// <summary>The most columns of a table.</summary>
    public const int Columns = 256;

    /// <summary>The largest stored row, in bytes.</summary>
    public const int RowBytes = 1 << 20;

    /// <summary>The most elements of a vector: those of a whole row.</summary>
    public const int VectorDimension = RowBytes / 4;

    /// <summary>The largest record of one command in the log, in bytes.</summary>
    public const int CommandBytes = 16 << 20;

    /// <summary>The most effects (rows written or deleted) of one command, cascades counted.</summary>
    public const int CommandEffects = 100_000;

    /// <summary>The most values of an IN list.</summary>
    public const int InValues = 10_000;

    /// <summary>The most items of SELECT, of GROUP BY and of ORDER BY.</summary>
    public const int QueryItems = 1024;

    /// <summary>The most tables of a query: the queried one and each that a JOIN or a path goes to, counted once for each path; and the most JOINs.</summary>
    public const int QueryTables = 64;

    /// <summary>The largest reply, in bytes.</summary>
    public const int ReplyBytes = 64 << 20;

    /// <summary>The most columns of one index.</summary>
    public const int IndexColumns = 8;

    /// <summary>The most indexes of a table: of its columns, references included, and over several of them. Each makes every write slower; the automatic ones are not counted.</summary>
    public const int Indexes = 64;

    /// <summary>The longest time to live of a row, in seconds: a little over 300 years.</summary>
    public const long TtlSeconds = 10_000_000_000;

    /// <summary>The largest command on the wire, and the largest transaction between MULTI and EXEC, in bytes.</summary>
    public const int FrameBytes = 64 << 20;

    /// <summary>The most arguments of one command.</summary>
    public const int CommandArguments = 1 << 20;

    /// <summary>The largest command on the wire before the client has logged in, in bytes.</summary>
    public const int CommandBytesBeforeLogin = 64 << 10;

    /// <summary>The most arguments of one command before the client has logged in.</summary>
    public const int CommandArgumentsBeforeLogin = 1024;

    /// <summary>The bytes of a value that an error text shows.</summary>
    public const int QuotedBytes = 64;
}
