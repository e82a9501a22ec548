using System.ComponentModel;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Rows of one table, whether Take and Skip have cut them or not: what Select, UpdateAsync and DeleteAsync are about.</summary>
/// <typeparam name="TRow">The record.</typeparam>
/// <typeparam name="TColumns">Its column tokens.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICutRows<TRow, TColumns>
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    /// <summary>What is asked, of this table alone: a condition or order that names an included row says its path.</summary>
    internal QueryPlan Plan { get; }
}
