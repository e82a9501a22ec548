using System.ComponentModel;

namespace Lux.Schema;

/// <summary>The base of a database's batch: generated code adds a property per table. Writes are put together here and made as a whole, or not at all, when the function that was given to BatchAsync has ended.</summary>
public abstract class LuxBatch
{
    /// <summary>Made by generated code.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected LuxBatch()
    {
    }

    internal BatchScope Scope { get; } = new();
}
