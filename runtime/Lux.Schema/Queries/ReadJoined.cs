using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Reads the next joined row.</summary>
internal delegate TIncluded ReadJoined<TIncluded>(ref RowDecoder from);
