namespace Lux.Engine;

/// <summary>One command would write more than a record holds; nothing was written.</summary>
internal sealed class BatchTooLargeException(bool tooManyEffects)
    : LuxEngineException(tooManyEffects
        ? $"ERR command would change more than {LogFormat.MaxEffects} rows; add LIMIT and repeat"
        : $"ERR command would write more than {LogFormat.MaxBatchBytes >> 20} MiB; send it in parts")
{
    /// <summary>True when there are too many effects, false when there are too many bytes.</summary>
    public bool TooManyEffects { get; } = tooManyEffects;
}
