using Lux.Language;

namespace Lux.Schema;

/// <summary>A write would give two rows the same value of a unique column, or the same values of a unique index. Nothing was changed.</summary>
public sealed class UniqueViolationException : LuxException
{
    internal UniqueViolationException(LuxError error, string? table)
        : base(error, table, $"{error.Message}{OfTable(error, table)}: another row has this value already. Choose another one, or update that row.")
    {
    }
}
