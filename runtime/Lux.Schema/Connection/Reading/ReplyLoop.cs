using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;

namespace Lux.Schema;

/// <summary>Reads replies from one socket and settles the operations they belong to, in order.</summary>
/// <remarks>
/// Hot path. Written as a callback, not as an async method, for one reason: the last caller of a batch is woken on this very thread, which saves a thread switch
/// for each call of a lone caller, and that is safe only when the next read is already registered. A caller that then blocks this thread holds up nobody: the next
/// replies are read on another one, and the other callers of its batch were woken through the thread pool.
/// </remarks>
internal sealed class ReplyLoop
{
    private readonly PipeReader _input;
    private readonly OperationQueue _operations;
    private readonly ReplyAssembler _assembler = new();
    private readonly TaskCompletionSource<Exception?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action _run;
    private ConfiguredValueTaskAwaitable<ReadResult>.ConfiguredValueTaskAwaiter _read;
    private long _lastArrival = Environment.TickCount64;

    public ReplyLoop(PipeReader input, OperationQueue operations)
    {
        _input = input;
        _operations = operations;
        _run = Run;
    }

    /// <summary>When bytes last arrived, in <see cref="Environment.TickCount64"/>.</summary>
    public long LastArrival => Volatile.Read(ref _lastArrival);

    /// <summary>Reads until the socket ends; the result says why, null when the other side closed it.</summary>
    public Task<Exception?> RunAsync()
    {
        Read();
        if (_read.IsCompleted) Run();
        else _read.UnsafeOnCompleted(_run);
        return _ended.Task;
    }

    private void Run()
    {
        while (true)
        {
            Operation? last = null;
            bool again;
            try
            {
                ReadResult result = _read.GetResult();
                Volatile.Write(ref _lastArrival, Environment.TickCount64);
                foreach (ReadOnlyMemory<byte> segment in result.Buffer) Settle(segment.Span, ref last);
                _input.AdvanceTo(result.Buffer.End);
                if (result.IsCompleted)
                {
                    last?.Wake(inline: false);
                    _ended.SetResult(null);
                    return;
                }
                Read();
                again = _read.IsCompleted;
                if (!again) _read.UnsafeOnCompleted(_run);
            }
            catch (Exception error)
            {
                last?.Wake(inline: false);
                _ended.SetResult(error);
                return;
            }
            last?.Wake(inline: !again);
            if (!again) return;
        }
    }

    private void Read() => _read = _input.ReadAsync().ConfigureAwait(false).GetAwaiter();

    private void Settle(ReadOnlySpan<byte> chunk, ref Operation? last)
    {
        while (_assembler.TryTake(ref chunk, out ReadOnlySpan<byte> reply))
        {
            if (reply[0] == '>') continue;   // RESP3 push: no answer to a command
            Operation operation = _operations.Dequeue() ?? throw ConnectionErrors.UnaskedReply();
            bool settled = operation.TrySettle(reply);
            // The queue lets go before the caller is woken, so that a lone caller's next call finds the operation in the pool; until then the caller holds it.
            operation.Release();
            if (!settled) continue;
            last?.Wake(inline: false);
            last = operation;
        }
    }
}
