using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Cuts rows into commands that stay below the engine's limits for one command: 16 MiB and 100,000 rows.</summary>
internal sealed class RowFrames<TRow, TColumns>(IReadOnlyList<TRow> rows)
    where TColumns : class, IRowCodec<TRow, TColumns>
{
    // Each row costs the engine some 33 bytes of its own, and values that the engine fills in; a quarter is kept free for that.
    private const int MaxRows = 50_000, MaxBytes = 12 * 1024 * 1024, EngineBytes = 48;

    private int _next;

    /// <summary>The rows of the current frame, encoded as arguments.</summary>
    public RowWriter Encoded { get; } = new(Math.Clamp(rows.Count * 64, 256, 1 << 20));

    /// <summary>The number of the first row in the current frame.</summary>
    public int First { get; private set; }

    /// <summary>How many rows the current frame has.</summary>
    public int Count => _next - First;

    /// <summary>Encodes the next frame; false when no rows are left. A row larger than a frame is a frame of its own, and the engine says what is wrong with it.</summary>
    public bool MoveNext()
    {
        Encoded.Clear();
        First = _next;
        var writer = new RespWriter(Encoded);
        while (_next < rows.Count && Count < MaxRows)
        {
            var before = Encoded.Length;
            RowArgument<TRow, TColumns>.Write(writer, rows[_next]);
            if (Count > 0 && Encoded.Length + (long)EngineBytes * (Count + 1) > MaxBytes)
            {
                Encoded.Rewind(before);
                break;
            }
            _next++;
        }
        return Count > 0;
    }
}
