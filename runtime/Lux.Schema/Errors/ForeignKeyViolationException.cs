using Lux.Language;

namespace Lux.Schema;

/// <summary>A write refers to a row that does not exist, or a delete would leave a row that refers to nothing. Nothing was changed.</summary>
public sealed class ForeignKeyViolationException : LuxException
{
    internal ForeignKeyViolationException(LuxError error, string? table)
        : base(error, table, error.Code == ErrorCode.DeleteRestricted
            ? $"{error.Message}. Delete the rows that refer to it first, or declare the reference with [OnDelete]."
            : $"{error.Message}. Insert the row it refers to first.")
    {
    }
}
