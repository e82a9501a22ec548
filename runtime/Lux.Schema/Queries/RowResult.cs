using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>A row alone.</summary>
internal sealed class RowResult<TRow, TColumns> : ResultReader<TRow>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public static readonly RowResult<TRow, TColumns> Instance = new();

    public override TRow Read(ref RowDecoder from) => TColumns.Read(ref from);
}
