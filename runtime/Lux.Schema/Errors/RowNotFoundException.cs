using Lux.Language;

namespace Lux.Schema;

/// <summary>A command names a row that does not exist (any more).</summary>
public sealed class RowNotFoundException : LuxException
{
    internal RowNotFoundException(LuxError error, string? table) : base(error, table, $"{error.Message}: it was deleted, or never was.")
    {
    }

    /// <summary>A row that was asked for and is not there.</summary>
    public RowNotFoundException(string table, long id) : this(LuxError.Of(ErrorCode.RowNotFound, id.ToString(System.Globalization.CultureInfo.InvariantCulture), table), table)
    {
    }
}
