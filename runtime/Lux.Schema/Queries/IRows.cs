using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The rows of one table, all or those of a query: what Select, GroupBy and the aggregates begin with.</summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRows<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    internal QueryPlan Plan { get; }
}
