using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>What was there before, and one joined row more.</summary>
internal sealed class JoinResult<TBefore, TIncluded, TResult>(ResultReader<TBefore> before, ReadJoined<TIncluded> included, Func<TBefore, TIncluded, TResult> combine) : ResultReader<TResult>
{
    public override TResult Read(ref RowDecoder from)
    {
        var left = before.Read(ref from);
        return combine(left, included(ref from));
    }
}
