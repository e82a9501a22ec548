using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Tasks.Sources;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>An operation whose reply is read by <typeparamref name="TReply"/> and awaited as a <see cref="ValueTask{T}"/> without an allocation.</summary>
internal sealed class PooledOperation<TReply, T> : Operation, IValueTaskSource<T> where TReply : struct, IReply<T>
{
    private const int PoolLimit = 1024;
    private static readonly ConcurrentQueue<PooledOperation<TReply, T>> Pool = new();

    private ManualResetValueTaskSourceCore<T> _core;
    private TReply _reply;
    private T? _value;
    private Exception? _error;
    private Multiplexer? _multiplexer;
    private CancellationTokenRegistration _cancellation;

    public static PooledOperation<TReply, T> Rent(Multiplexer multiplexer, TReply reply)
    {
        if (!Pool.TryDequeue(out var operation)) operation = new();
        operation._multiplexer = multiplexer;
        operation._reply = reply;
        operation.Begin();
        return operation;
    }

    public ValueTask<T> Task => new(this, _core.Version);

    /// <summary>Lets <paramref name="cancellation"/> settle it. Before the caller has the task, as its end takes the registration back.</summary>
    public void CancelWith(CancellationToken cancellation)
    {
        if (cancellation.CanBeCanceled) _cancellation = cancellation.UnsafeRegister(static (operation, token) => ((PooledOperation<TReply, T>)operation!).Cancel(token), this);
    }

    public override bool TrySettle(ReadOnlySpan<byte> reply)
    {
        long ticket = Ticket;
        if (IsSettled(ticket)) return false;
        T? value = default;
        Exception? error = null;
        try
        {
            if (reply[0] is (byte)'-' or (byte)'!') error = LuxException.FromReply(new RespReader(reply).ReadErrorText(), _reply.Table);
            else
            {
                var reader = new RespReader(reply);
                value = _reply.Read(ref reader);
            }
        }
        catch (Exception e)
        {
            error = e;   // decoding is the caller's: it must not end the read loop that serves everyone
        }
        if (!TryTake(ticket)) return false;
        _value = value;
        _error = error;
        return true;
    }

    public override void Wake(bool inline)
    {
        _core.RunContinuationsAsynchronously = !inline;
        if (_error is not null) _core.SetException(_error);
        else _core.SetResult(_value!);
    }

    public override void Fail(Exception error)
    {
        _error = error;
        Wake(inline: false);
    }

    /// <summary>Gives back an operation that was never queued.</summary>
    public void Abandon()
    {
        Release();
        Release();
    }

    T IValueTaskSource<T>.GetResult(short token)
    {
        // A second await of the same task finds another version and throws; it must not release another call's operation.
        if (_core.GetStatus(token) == ValueTaskSourceStatus.Pending) throw new InvalidOperationException("the result is not there yet: await the task");
        _cancellation.Dispose();
        try
        {
            return _core.GetResult(token);
        }
        finally
        {
            Release();
        }
    }

    ValueTaskSourceStatus IValueTaskSource<T>.GetStatus(short token) => _core.GetStatus(token);

    void IValueTaskSource<T>.OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) =>
        _core.OnCompleted(continuation, state, token, flags);

    private void Cancel(CancellationToken token)
    {
        long ticket = Ticket;
        if (TryTake(ticket)) Fail(new OperationCanceledException(_multiplexer!.WhatBecameOf(this, "The call was cancelled"), token));
    }

    protected override void Recycle()
    {
        _core.Reset();
        _multiplexer = null;
        _cancellation = default;
        _error = null;
        _reply = default;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<T>()) _value = default;
        End();
        if (Pool.Count < PoolLimit) Pool.Enqueue(this);
    }
}
