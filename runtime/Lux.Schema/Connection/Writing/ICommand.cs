using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>A command that writes itself. Implemented by structs, so that sending one boxes nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ICommand
{
    /// <summary>Writes exactly one command: an array header and as many bulks. Runs under the connection's lock, so it only encodes. What it throws reaches the caller, and nothing is sent.</summary>
    void Write(ref RespWriter writer);
}
