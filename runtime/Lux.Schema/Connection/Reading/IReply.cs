using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>Reads one reply. Implemented by structs, so that the connection calls it without boxing.</summary>
/// <typeparam name="T">What the reply means.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IReply<T>
{
    /// <summary>The table that the command is about, for errors whose text does not name it; null when it is about none.</summary>
    string? Table { get; }

    /// <summary>Reads one complete reply that is no error (the connection has raised that). Runs on the read loop, so it only decodes. What it throws reaches the caller.</summary>
    T Read(ref RespReader reader);
}
