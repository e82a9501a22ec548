using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>Many callers on one socket: commands gather while the previous batch is being sent, replies settle them in order.</summary>
/// <remarks>
/// Hot path: 0 B per call (AllocationTests measures it). It outlives its sockets: what was handed to a socket that broke fails, what was not waits here for the next one.
/// <code>
///   callers --lock--> pending --swap--> sending --> socket --> read loop
///                  \-> queue: [head ... sent)[sent ... tail)            |
///                              ^--------- settled in order ------------/
/// </code>
/// </remarks>
internal sealed partial class Multiplexer : IThreadPoolWorkItem
{
    private const int FirstSize = 16 * 1024, KeptSize = 1024 * 1024;

    private readonly Lock _lock = new();
    private readonly OperationQueue _operations = new();
    private readonly LuxConnectionOptions _options;
    private readonly long _timeout;
    private RowWriter _pending = new(FirstSize), _sending = new(FirstSize);
    private RespTransport? _transport;
    private ReplyLoop? _replies;
    private long _sent;          // operations below this index were handed to a socket
    private bool _flushing;      // someone owns _sending
    private Exception? _outage;  // why there is no transport
    private bool _closed;
    private TaskCompletionSource? _room;

    public Multiplexer(LuxConnectionOptions options)
    {
        _options = options;
        _timeout = (long)options.Timeout.TotalMilliseconds;
    }

    /// <summary>Writes the command behind those that wait; false when too many bytes wait already, and then nothing has happened.</summary>
    public bool TrySend<TCommand, TReply, T>(scoped in TCommand command, TReply reply, CancellationToken cancellation, out ValueTask<T> task)
        where TCommand : ICommand, allows ref struct
        where TReply : struct, IReply<T>
    {
        if (cancellation.IsCancellationRequested)
        {
            task = ValueTask.FromCanceled<T>(cancellation);
            return true;
        }
        var operation = PooledOperation<TReply, T>.Rent(this, reply);
        operation.Deadline = Environment.TickCount64 + _timeout;
        bool flush, alone;
        try
        {
            lock (_lock)
            {
                if (_closed) throw ConnectionErrors.Closed(_options);
                int start = _pending.Length;
                if (start > _options.PendingLimit)
                {
                    operation.Abandon();
                    task = default;
                    return false;
                }
                Write(command, start);
                operation.Size = _pending.Length - start;
                alone = _operations.Head == _operations.Tail;
                _operations.Enqueue(operation);
                flush = !_flushing && _transport is not null;
                if (flush) _flushing = true;
            }
        }
        catch (Exception error)
        {
            operation.Abandon();
            task = ValueTask.FromException<T>(error);
            return true;
        }
        task = operation.Task;
        operation.CancelWith(cancellation);
        if (flush) Flush(alone);
        return true;
    }

    private void Write<TCommand>(scoped in TCommand command, int start) where TCommand : ICommand, allows ref struct
    {
        try
        {
            var writer = new RespWriter(_pending);
            command.Write(ref writer);
        }
        catch
        {
            _pending.Rewind(start);   // a command that cannot say what it wants leaves no half of itself
            throw;
        }
    }

    /// <summary>Completes when there is room for more bytes, or after a while, to look again.</summary>
    public Task RoomAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            if (_pending.Length <= _options.PendingLimit) return Task.CompletedTask;
            _room ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _room.Task.WaitAsync(_options.Timeout, cancellation);
        }
    }

    /// <summary>Whether the command of <paramref name="operation"/>, settled already, was sent or may still be.</summary>
    private bool MayHaveBeenSent(Operation operation)
    {
        lock (_lock) return operation.Index < _sent || _transport is not null;
    }

    /// <summary><paramref name="what"/> happened to a call that is settled without a reply: a sentence that says whether it had an effect.</summary>
    public string WhatBecameOf(Operation operation, string what) => MayHaveBeenSent(operation)
        ? $"{what} after its command was sent to {_options.Endpoint}; if it writes, its outcome is unknown: read before repeating it."
        : $"{what} before its command was sent to {_options.Endpoint}; nothing was changed.";
}
