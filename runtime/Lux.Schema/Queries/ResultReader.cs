using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Reads one result of a query: a row, or a row with those that are joined to it.</summary>
internal abstract class ResultReader<TResult>
{
    public abstract TResult Read(ref RowDecoder from);
}
