using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>What a function of the program makes of a result.</summary>
internal sealed class MadeResult<TBefore, TResult>(ResultReader<TBefore> before, Func<TBefore, TResult> make) : ResultReader<TResult>
{
    public override TResult Read(ref RowDecoder from) => make(before.Read(ref from));
}
