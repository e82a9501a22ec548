using System.Text;
using Lux.Language;

namespace Lux.Schema;

/// <summary>Something that the engine refused, or that went wrong on the way to it.</summary>
public class LuxException : Exception
{
    /// <summary>An error of the client's own, with <paramref name="code"/> as its first word.</summary>
    public LuxException(string code, string message, Exception? inner = null) : base(message, inner) => Code = code;

    /// <summary>An error that the engine replied, about <paramref name="table"/> where its text does not say.</summary>
    private protected LuxException(LuxError error, string? table, string message) : base(message)
    {
        Error = error;
        Code = error.Text.Split(' ', 2)[0];
        Table = error["table"] ?? table;
        Column = error["column"] ?? error["columns"];
        Value = error["value"];
    }

    /// <summary>The error's first word on the wire (<c>ERR</c>, <c>LAYOUT</c>, <c>NOAUTH</c>, <c>WRONGTYPE</c>, ...); the client's own are <c>CONNECTION</c>, <c>TIMEOUT</c>, <c>PROTOCOL</c>.</summary>
    public string Code { get; }

    /// <summary>The error as the engine said it; null for the client's own.</summary>
    public LuxError? Error { get; }

    /// <summary>The table that the error is about, if it says.</summary>
    public string? Table { get; }

    /// <summary>The column that the error is about (several as <c>a,b</c>), if it says.</summary>
    public string? Column { get; }

    /// <summary>The value that the error is about, if it says: its first 64 bytes, control bytes as <c>\xNN</c>.</summary>
    public string? Value { get; }

    /// <summary>The exception for an error reply, as narrow as its text allows.</summary>
    internal static LuxException FromReply(ReadOnlySpan<byte> text, string? table = null)
    {
        LuxError error = LuxError.Parse(Encoding.UTF8.GetString(text));
        return error.Code switch
        {
            ErrorCode.UniqueViolation or ErrorCode.UniqueViolationComposite => new UniqueViolationException(error, table),
            ErrorCode.DamagedCursor or ErrorCode.CursorOfAnotherQuery => new CursorException(error, table),
            ErrorCode.ForeignKeyViolation or ErrorCode.DeleteRestricted => new ForeignKeyViolationException(error, table),
            ErrorCode.RowNotFound => new RowNotFoundException(error, table),
            ErrorCode.LayoutMismatch or ErrorCode.TableNotFound or ErrorCode.UnknownField or ErrorCode.WrongColumnCount => new SchemaMismatchException(error, table),
            _ => new LuxException(error, table, error.Message),
        };
    }

    internal static LuxException Protocol(string message) => new("PROTOCOL", message);

    /// <summary><c> of table 't'</c> where the engine's text leaves the table out.</summary>
    private protected static string OfTable(LuxError error, string? table) => table is null || error["table"] is not null ? "" : $" of table '{table}'";
}
