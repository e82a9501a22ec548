using System.Diagnostics;
using System.Globalization;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Waits for its turn with Garnet's checkpoints, of which a database has one at a time: SAVE, BGSAVE, a backup, or the log having grown large.</summary>
internal static class CheckpointTurn
{
    /// <summary>A checkpoint under way writes all keys, which takes its time; one that hangs must not hold whoever waits for ever.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Asks until it is so.</summary>
    /// <exception cref="LuxEngineException">It was not within <paramref name="patience"/>.</exception>
    public static void Wait(Func<bool> isOurs, TimeSpan patience)
    {
        var began = Stopwatch.GetTimestamp();
        while (!isOurs())
        {
            if (Stopwatch.GetElapsedTime(began) >= patience)
                throw new LuxEngineException(LuxError.Of(ErrorCode.KeysBusy, patience.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture)).Text);
            Thread.Sleep(1);
        }
    }
}
