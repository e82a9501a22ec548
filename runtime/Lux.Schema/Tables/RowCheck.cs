using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>What is wrong with a row before it is sent.</summary>
internal static class RowCheck<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    /// <summary>Refuses a row that has an id where the engine assigns it or finds the row by other columns.</summary>
    public static void ThrowIfHasId(TRow row, string write)
    {
        ArgumentNullException.ThrowIfNull(row);
        var id = TColumns.IdOf(row);
        if (!id.IsNone) throw new ArgumentException($"The {typeof(TRow).Name} has the id {id}: {write} takes rows without one, as the engine assigns it. Use UpdateAsync to change a row that exists.", nameof(row));
    }

    /// <summary>Refuses a row that cannot replace one.</summary>
    public static void ThrowIfHasNoId(TRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (TColumns.IdOf(row).IsNone) throw new ArgumentException($"The {typeof(TRow).Name} has no id, so there is no row to update. Use InsertAsync for a new one.", nameof(row));
    }
}
