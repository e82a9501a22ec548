using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>The words of a <see cref="QueryAttribute"/> text after its table, with the values of one call. Implemented by generated structs, so that sending one boxes nothing.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IQueryText
{
    /// <summary>The table of each JOIN whose rows are read, in order.</summary>
    static virtual IReadOnlyList<TableDescriptor> Joined => [];

    /// <summary>How many arguments <see cref="Write"/> writes.</summary>
    int Count { get; }

    /// <summary>Writes the arguments. Runs under the connection's lock, so it only encodes.</summary>
    /// <param name="to">Where they go.</param>
    void Write(RespWriter to);
}
