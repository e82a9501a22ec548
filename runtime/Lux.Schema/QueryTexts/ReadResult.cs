using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>Reads one result of a query method; a static lambda of generated code.</summary>
/// <typeparam name="T">The result.</typeparam>
/// <param name="from">The values, the first of SELECT next.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T ReadResult<out T>(ref RowDecoder from);
