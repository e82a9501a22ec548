using System.Runtime.CompilerServices;

namespace Lux.Engine;

/// <summary>The log that is the database: every change of every table, one record per command. See docs in engine.md's sense.</summary>
internal sealed unsafe partial class TableLog : IDisposable
{
    /// <summary>Bases of the mapped segments, indexed by segment number.</summary>
    private nint* _bases;

    /// <summary>Opens the log of a data folder, replaying every whole command; see <see cref="LuxEngineException"/> for refusals.</summary>
    public static TableLog Open(TableLogOptions options, ILogReplay replay) => throw new NotSupportedException("being built");

    /// <summary>The sequence of the last command appended.</summary>
    public ulong LastSequence => 0;

    /// <summary>True after a failed sync.</summary>
    public bool IsReadOnly => false;

    /// <summary>Appends a batch as one record and returns the place of <c>batch[0]</c>.</summary>
    public long Append(Span<byte> batch) => throw new NotSupportedException("being built");

    /// <summary>The address of an effect.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte* At(long place) => (byte*)_bases[place >> 32] + (uint)place;

    /// <summary>With <see cref="SyncMode.Always"/>: waits until a sequence is on the disk. In the other modes returns at once.</summary>
    public void WaitSynced(ulong sequence) => throw new NotSupportedException("being built");

    /// <inheritdoc/>
    public void Dispose() => _bases = null;
}
