using Lux.Language;
using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>The steps of a batch as they are put together: encoded at once, so that a bad value throws where it is written.</summary>
internal sealed class BatchScope
{
    private readonly long _number = PendingId.NextBatch();
    private readonly RowWriter _steps = new();
    private bool _isClosed;

    /// <summary>How many steps there are, the one being written among them.</summary>
    public int Steps { get; private set; }

    /// <summary>How many arguments the steps are, each with its count before it.</summary>
    public int Arguments { get; private set; }

    public ReadOnlySpan<byte> Encoded => _steps.Written;

    /// <summary>The pending ids in the row encoded last, in the order of its columns.</summary>
    public List<PendingId> OfRow { get; } = [];

    /// <summary>Writes a step.</summary>
    /// <returns>Its number, from 1.</returns>
    public int Add<TCommand>(in TCommand command)
        where TCommand : struct, ICommand
    {
        if (_isClosed) throw new InvalidOperationException("The batch is sent: steps are added only within the function that BatchAsync is given.");
        if (Steps == PendingId.MostSteps) throw new InvalidOperationException($"A batch has at most {PendingId.MostSteps} steps.");
        var (length, arguments) = (_steps.Length, Arguments);
        Steps++;
        try
        {
            var writer = new RespWriter(_steps, this);
            command.Write(ref writer);
        }
        catch
        {
            _steps.Rewind(length);
            (Steps, Arguments) = (Steps - 1, arguments);
            throw;
        }
        return Steps;
    }

    /// <summary>Takes down what stands before a step: how many arguments it has.</summary>
    public void CountArguments(int count) => Arguments += count + 1;

    /// <summary>The id of the one row that a step inserts.</summary>
    public Id<T> Pending<T>(int step) => new(new PendingId(_number, step).Value);

    /// <summary>The step that a pending id of this batch stands for.</summary>
    public PendingId Resolve(long id)
    {
        var pending = PendingId.Of(id);
        if (pending.Batch != _number) throw OfAnother();
        return pending;
    }

    /// <summary>No step is added from here on.</summary>
    public void Close() => _isClosed = true;

    public static InvalidOperationException OfAnother() =>
        new("This is the pending id of a row of a batch, and means something in that batch only. Take the real id from what BatchAsync gives.");
}
