using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Whether the rows that a command's new rows refer to exist. Under the lock; hot path: one 8-byte read per reference.</summary>
internal static class ReferenceCheck
{
    /// <summary>
    /// The first reference of row <paramref name="row"/> to a row that is not there, or null. A row of the same command counts from the row after it on:
    /// <paramref name="ownId"/> is the id that this row will have, <paramref name="firstId"/> the one of the command's first. A row that has expired is not there, but what an
    /// update leaves as it was in the row at <paramref name="former"/> may go on referring to it until it is removed.
    /// </summary>
    public static LuxError? Find(TableSession session, TableState state, int row, ulong firstId, ulong ownId, long former = 0)
    {
        var rows = session.Rows;
        for (int i = 0; i < state.References.Length; i++)
        {
            ulong id = rows.Reference(row, i);
            var reference = state.References[i];
            if (id == 0 || session.Find(reference.Target, id) != 0) continue;
            if (reference.Target == state.Table && id >= firstId && id < ownId) continue;
            if (former != 0 && StoredValue.TryInt(state.RowAt(former).Value(reference.Ordinal), out long was) && (ulong)was == id) continue;
            return Violation(state, reference, (long)id);
        }
        return null;
    }

    public static LuxError Violation(TableState state, TableReference reference, long id) =>
        LuxError.Of(ErrorCode.ForeignKeyViolation, state.Columns[reference.Ordinal].Name, id.ToString(CultureInfo.InvariantCulture), reference.Target.Name);
}
