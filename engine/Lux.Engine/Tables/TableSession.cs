using System.Globalization;
using Lux.Language;
using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>
/// Runs the table commands of one client, one at a time. Holds the buffers that they reuse, so that a warm insert costs 0 B of heap.
/// </summary>
internal sealed class TableSession(TableEngine engine, Func<string?>? user = null, Func<TableCommand, bool>? maySend = null)
{
    private readonly EpochReader _reader = engine.Epochs.NewReader();
    private long _nowMs;

    public TableEngine Engine { get; } = engine;

    /// <summary>The name of the user whose commands run now, or null for nobody's.</summary>
    public string? UserName => user?.Invoke();

    /// <summary>Whether the user may send the command by itself; asked of the steps of a batch, as the host asks only of the batch.</summary>
    public bool MaySend(TableCommand command) => maySend?.Invoke(command) ?? true;

    /// <summary>The rows of the command under way, encoded before the lock is taken.</summary>
    public RowSet Rows { get; } = new();

    /// <summary>The row that the upsert under way looks for.</summary>
    public RowSet Key { get; } = new();

    /// <summary>The columns that the command under way gives as text.</summary>
    public FieldPairs Pairs { get; } = new();

    /// <summary>For what a command makes on the way.</summary>
    public RowWriter Scratch { get; } = new();

    /// <summary>The index entries that the update under way replaces.</summary>
    public IndexChanges Changes { get; } = new();

    /// <summary>What the delete under way takes with it.</summary>
    public DeleteSet Deletes { get; } = new();

    /// <summary>Walks what the removal of an expired row takes with it.</summary>
    public CascadePart Cascade { get; } = new();

    /// <summary>The effects of the command under way.</summary>
    public EffectBuffer Effects { get; } = new();

    /// <summary>The plans of writes with a condition or BY.</summary>
    public WritePlans WritePlans { get; } = new();

    /// <summary>What the write under way has read without the lock.</summary>
    public SeenTables Seen { get; } = new();

    /// <summary>The batch under way.</summary>
    public BatchSteps Steps { get; } = new();

    /// <summary>What queries reuse.</summary>
    public QueryBuffers Queries => field ??= new(this);

    /// <summary>What the last query did.</summary>
    public QueryCounts LastQuery { get; set; }

    /// <summary>How the last query found its rows.</summary>
    public QueryPlan? LastPlan { get; set; }

    /// <summary>The commands of this session by kind.</summary>
    public SessionCounts Counts { get; } = engine.Counts.NewSession();

    /// <summary>What a write that must be on disk before its reply leaves waits for (see <see cref="TableLog.WaitSynced"/>); 0 when there is nothing to wait for. The host takes it with <see cref="TakePendingSync"/>.</summary>
    public ulong PendingSync { get; private set; }

    /// <summary>Runs a command and writes exactly one reply, whatever happens.</summary>
    public void Execute(TableCommand command, CommandArguments arguments, ReplyBuffer reply)
    {
        int mark = reply.Mark();
        var clock = CommandClock.Begin(command, Counts.IsDue(command), Engine.Counts.Slow.Threshold);
        bool isError = false;
        BeginCommand();
        try
        {
            // One branch as long as nobody has rules.
            var refused = Engine.Access.HasRules ? CommandAccess.Refusal(this, command, arguments) : null;
            if ((refused ?? Run(command, arguments, reply)) is not { } error) return;
            isError = true;
            Fail(reply, mark, error.Text);
        }
        catch (BatchTooLargeException tooLarge)
        {
            isError = true;
            Fail(reply, mark, tooLarge.TooManyEffects
                ? LuxError.Of(ErrorCode.TooManyEffects, Limits.CommandEffects.ToString(CultureInfo.InvariantCulture)).Text
                : LuxError.Of(ErrorCode.CommandTooLarge, Limits.CommandBytes.ToString(CultureInfo.InvariantCulture)).Text);
        }
        catch (LuxEngineException failed)
        {
            isError = true;
            Fail(reply, mark, failed.Message);
        }
        catch (ReplyTooLargeException)
        {
            isError = true;
            Fail(reply, mark, LuxError.Of(ErrorCode.ReplyTooLarge).Text);
        }
        catch (Exception fault)
        {
            isError = true;
            string id = Guid.NewGuid().ToString("N")[..8];
            Engine.Logger.LogError(fault, "internal error {Id} in {Command}", id, command);
            Fail(reply, mark, LuxError.Of(ErrorCode.Internal, id).Text);
        }
        finally
        {
            Observe(command, arguments, clock.Elapsed, isError);
        }
    }

    private void Observe(TableCommand command, CommandArguments arguments, long ticks, bool isError)
    {
        Counts.Add(command, ticks, isError);
        if (ticks >= Engine.Counts.Slow.Threshold) Engine.Counts.Slow.Add(this, command, arguments, ticks);
        LastPlan = null;
    }

    /// <summary>Appends the gathered effects as one record and returns the place of the first; called under the lock. In a batch they are drafted.</summary>
    public long Append() => Steps.IsRunning ? Steps.Draft.Add(Effects, Steps.Held.Memory) : AppendRecord();

    /// <summary>Appends them to the log, also in a batch.</summary>
    public long AppendRecord()
    {
        long place = Engine.Log.Append(Effects.Batch);
        if (Engine.WaitsForSync) PendingSync = Engine.Log.LastSequence;
        return place;
    }

    /// <summary>What to wait for before the replies so far may leave; forgets it.</summary>
    public ulong TakePendingSync()
    {
        ulong sequence = PendingSync;
        PendingSync = 0;
        return sequence;
    }

    /// <summary>A read of a database, in steps that are snapshots.</summary>
    public ReadScope Read(Database database) => new(_reader, database, isWriter: Steps.IsRunning);

    /// <summary>Keeps rows and index nodes where they are until the scope ends.</summary>
    public EpochScope EnterEpoch() => new(_reader);

    /// <summary>Lets the time of the command before go.</summary>
    public void BeginCommand() => _nowMs = 0;

    /// <summary>The time of the command under way in milliseconds since 1970: the engine's when it was first asked for, and the same to the command's end.</summary>
    public long NowMs() => _nowMs != 0 ? _nowMs : _nowMs = Engine.NowMs();

    /// <summary>Where a row lies; 0 when there is none or it has expired. Hot path: of a table without rows that expire one branch more than the place alone.</summary>
    public long Find(Table table, ulong id)
    {
        long place = table.Places.Get(id);
        return place != 0 && table.Expiry is not null && RowHeader.IsExpired(table.RowAt(place), NowMs()) ? 0 : place;
    }

    /// <summary>Runs a step of the batch under way.</summary>
    public LuxError? RunStep(TableCommand command, CommandArguments arguments, ReplyBuffer reply) => Run(command, arguments, reply);

    private LuxError? Run(TableCommand command, CommandArguments arguments, ReplyBuffer reply) => command switch
    {
        TableCommand.TInsert => Insert.Run(this, arguments, reply),
        TableCommand.TUpdate => Update.Run(this, arguments, reply),
        TableCommand.TUpsert => Upsert.Run(this, arguments, reply),
        TableCommand.TDel => Delete.Run(this, arguments, reply),
        TableCommand.TBatch => Batch.Run(this, arguments, reply),
        TableCommand.TCreate => CreateTable.Run(this, arguments, reply),
        TableCommand.TAlter => AlterTable.Run(this, arguments, reply),
        TableCommand.TDrop => DropTable.Run(this, arguments, reply),
        TableCommand.TRename => RenameTable.Run(this, arguments, reply),
        TableCommand.TInfo => DescribeEngine.Run(this, arguments, reply),
        TableCommand.TStats => DescribeUse.Run(this, arguments, reply),
        TableCommand.TSlow => ListSlow.Run(this, arguments, reply),
        TableCommand.TBackup => TakeBackup.Run(this, arguments, reply),
        TableCommand.TAcl => ChangeRules.Run(this, arguments, reply),
        TableCommand.TList => ListTables.Run(this, arguments, reply),
        TableCommand.TSchema => DescribeTable.Run(this, arguments, reply),
        TableCommand.TGet => GetRow.Run(this, arguments, reply),
        TableCommand.TQuery => Query.Run(this, arguments, reply, isCount: false),
        TableCommand.TCount => arguments.Count > 1 ? Query.Run(this, arguments, reply, isCount: true) : CountRows.Run(this, arguments, reply),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command, null),
    };

    private static void Fail(ReplyBuffer reply, int mark, string text)
    {
        reply.Rewind(mark);
        reply.Error(text);
    }
}
