using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Rows of one table that nothing has cut, all or those of a query: what GroupBy and the aggregates begin with.</summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRows<TRow, TColumns> : ICutRows<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>;
