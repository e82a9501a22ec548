using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>A row of the ROWS form in a batch: values that stand for the id of an earlier step (fixext1 type 2 and the step's number, from 1) become it.</summary>
internal static class StepRow
{
    private const int PlaceholderBytes = 3;
    private const byte FixExt1 = 0xd4;

    /// <summary>Writes the values of a checked row of <paramref name="layout"/> into the batch's <see cref="BatchSteps.Row"/>.</summary>
    public static LuxError? Resolve(BatchSteps steps, RowLayout layout, ReadOnlySpan<byte> row)
    {
        var to = steps.Row;
        to.Clear();
        var reader = new RowReader(row);
        to.WriteArrayHeader(layout.Schema.Columns.Count);
        for (int i = 0; i < layout.Schema.Columns.Count; i++)
        {
            var value = reader.Value(i);
            if (value.Length != PlaceholderBytes || value[0] != FixExt1) to.WriteRaw(value);
            else if (steps.TryResolve(value[2], out ulong id)) to.WriteInt((long)id);
            else return LuxError.Of(ErrorCode.WrongType, layout.Schema.Columns[i].Name, "int", "$" + value[2].ToString(CultureInfo.InvariantCulture));
        }
        return null;
    }
}
