using System.Diagnostics;

namespace Lux.Engine;

/// <summary>
/// Whether what is ready at once is worth a second thread: waking one and taking turns on a lock costs more than small commands do, and less than long pipelines.
/// It goes by what a connection took in the round before. Hot path: two looks at the clock for each round.
/// </summary>
internal struct RoundLoad
{
    private const int WorthWaking = 4;
    private static readonly long WorthSharing = Stopwatch.Frequency / 25_000;   // 40 us: four commands at pipeline 1, a dozen in a pipeline

    private long _began;
    private long _perConnection;

    /// <summary>A round begins with so many connections ready; answers whether to share it.</summary>
    public bool Begin(int ready)
    {
        _began = Stopwatch.GetTimestamp();
        return ready >= WorthWaking && _perConnection > WorthSharing;
    }

    /// <summary>A round of so many connections, run by so many threads, is over.</summary>
    public void End(int ready, int threads)
    {
        if (ready > 0) _perConnection = (Stopwatch.GetTimestamp() - _began) * threads / ready;
    }
}
