using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Reads one result of a query: a row, or a row with those that are joined to it.</summary>
internal abstract class ResultReader<TResult>
{
    public abstract TResult Read(ref RowDecoder from);
}

/// <inheritdoc/>
internal sealed class RowResult<TRow, TColumns> : ResultReader<TRow>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    public static readonly RowResult<TRow, TColumns> Instance = new();

    public override TRow Read(ref RowDecoder from) => TColumns.Read(ref from);
}

/// <inheritdoc/>
internal sealed class JoinResult<TBefore, TIncluded, TResult>(ResultReader<TBefore> before, ReadJoined<TIncluded> included, Func<TBefore, TIncluded, TResult> combine) : ResultReader<TResult>
{
    public override TResult Read(ref RowDecoder from)
    {
        var left = before.Read(ref from);
        return combine(left, included(ref from));
    }
}

/// <summary>Reads the next joined row.</summary>
internal delegate TIncluded ReadJoined<TIncluded>(ref RowDecoder from);
