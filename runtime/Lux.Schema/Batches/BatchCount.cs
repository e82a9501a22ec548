namespace Lux.Schema;

/// <summary>How many rows an update or delete by filter will have changed; <see cref="BatchResult.CountOf"/> tells once the batch is through.</summary>
public readonly struct BatchCount
{
    internal BatchCount(BatchScope batch, int step) => (Batch, Step) = (batch, step);

    internal BatchScope Batch { get; }

    internal int Step { get; }
}
