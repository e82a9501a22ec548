using Microsoft.Extensions.Logging;

namespace Lux.Engine;

/// <summary>Starting: what is there is replayed and never written into; this start's records go to a new segment of a new epoch.</summary>
internal sealed unsafe partial class TableLog
{
    private int _endNumber;
    private long _endOffset;

    /// <summary>Opens the log of a data folder, making it when there is none, and replays every whole command into <paramref name="replay"/>.</summary>
    /// <exception cref="LuxEngineException">The folder is foreign, in use or not writable, or the log is damaged; nothing was changed.</exception>
    public static TableLog Open(TableLogOptions options, ILogReplay replay)
    {
        var log = new TableLog(options, DataFolder.Open(options.Directory));
        try
        {
            log.Start(replay);
            return log;
        }
        catch (Exception e)
        {
            log.Abandon();
            if (e is not (IOException or UnauthorizedAccessException)) throw;
            throw new LuxEngineException($"The log in {log._folder.Tables} cannot be opened: {e.Message}", e);
        }
    }

    /// <summary>Replays the log of a folder without changing anything; nothing can be appended.</summary>
    /// <exception cref="LuxEngineException">The folder is in use, or the log is damaged.</exception>
    public static TableLog OpenToRead(TableLogOptions options, ILogReplay replay)
    {
        var log = new TableLog(options, DataFolder.OpenToRead(options.Directory));
        try
        {
            _ = log.Replay(SegmentFile.List(log._folder.Tables, log._folder.Engine), replay);
            return log;
        }
        catch
        {
            log.Abandon();
            throw;
        }
    }

    private bool Syncs => _options.Sync != SyncMode.None;

    private void Start(ILogReplay replay)
    {
        if (_folder.IsNew)
        {
            replay.Begin(this);
            BeginEpoch(new RecoveredLog([], 0, 0, 0, 0, 0));
            _folder.Confirm(Syncs);
        }
        else
        {
            Recover(replay);
        }

        _aheadThread = StartThread(RunAhead, "lux log ahead");
        _syncThread = StartThread(RunSync, "lux log sync");
        WakeAhead();
    }

    private void Recover(ILogReplay replay)
    {
        var began = _options.Clock.GetTimestamp();
        var files = SegmentFile.List(_folder.Tables, _folder.Engine);
        var (chain, recovered) = Replay(files, replay);
        _lastNumber = files[^1].Number;
        _epoch = files.Max(file => file.Header?.Epoch ?? 0);
        _head = HeadOf(chain);
        SetEnds(recovered);
        BeginEpoch(recovered);
        CutTail(recovered, files);

        // Without syncs nobody has put them on the disk so far; the first that is asked for will.
        if (!Syncs) _segments.Where(segment => segment != _current).ToList().ForEach(_sealed.Enqueue);
        _options.Logger.LogInformation(
            "The log of {Commands} commands in {Segments} segments was replayed in {Ms} ms; {Dropped} whole commands that were never synced were cut off behind a torn one",
            recovered.Commands, recovered.Segments.Count, (long)_options.Clock.GetElapsedTime(began).TotalMilliseconds, recovered.DroppedCommands);
    }

    private (SegmentChain Chain, RecoveredLog Recovered) Replay(List<SegmentFile> files, ILogReplay replay)
    {
        var note = SyncedNote.Read(_folder.Tables);
        note.Check(files, _folder.Tables);
        var chain = SegmentChain.Of(files, _folder.Tables);
        foreach (var file in chain.Segments.Where(file => file.Header is not null)) MapOld(file);
        replay.Begin(this);
        return (chain, new LogRecovery(chain, replay, note.Sequence).Run());
    }

    private static int HeadOf(SegmentChain chain)
    {
        var front = chain.Segments[0];
        var head = chain.Segments.Max(file => file.Header?.Head ?? 0);
        return front.Header is { Previous: not 0 } ? Math.Max(head, front.Number) : head;
    }

    private void MapOld(SegmentFile file)
    {
        var segment = Segment.OpenOld(file);
        _segments.Add(segment);
        _places.Set(segment.Number, segment.Base);
    }

    private void SetEnds(RecoveredLog recovered)
    {
        for (var i = 0; i < recovered.Segments.Count; i++)
        {
            var end = i + 1 < recovered.Segments.Count ? recovered.Segments[i + 1].Header!.Value.PreviousEnd : recovered.End;
            _segments.Find(segment => segment.Number == recovered.Segments[i].Number)!.End = end;
        }
    }

    /// <summary>The first segment of this start: its header says where the log before it ends, so that it stands before anything is cut.</summary>
    private void BeginEpoch(RecoveredLog recovered)
    {
        // What a killed process left is not on the disk yet, and the first mark of this start will say that it is.
        if (Syncs)
        {
            foreach (var segment in _segments.Where(segment => recovered.Segments.Any(kept => kept.Number == segment.Number))) segment.Flush();
        }

        _epoch++;
        _sequence = recovered.LastSequence;
        (_endNumber, _endOffset) = recovered.Segments is [.., var last] ? (last.Number, recovered.End) : (0, 0);
        var path = SegmentFile.PathOf(_folder.Tables, ++_lastNumber);
        try
        {
            var first = Segment.Create(path, _lastNumber, LengthAfter(_options.FirstSegmentBytes / 2, 0), Syncs, _options.Faults);
            WarnUnreserved(first);
            Continue(first);
        }
        catch (IOException e)
        {
            throw new LuxEngineException($"There is no room for a new segment {path}: {e.Message} Free some space and start again. Nothing was changed.", e);
        }

        MarkSynced(_endNumber, _endOffset, Syncs ? _sequence : recovered.SyncedSequence);
        _syncedSequence = _sequence;
        if (Syncs) _current!.Flush();
        if (Syncs)
        {
            (_syncedSegment, _syncedOffset) = (_current, _tail);
            Note();
        }
    }

    /// <summary>Only now that the new segment says what the log is: removes what is not part of it.</summary>
    private void CutTail(RecoveredLog recovered, List<SegmentFile> files)
    {
        foreach (var file in files)
        {
            if (recovered.Segments.Any(kept => kept.Number == file.Number)) continue;
            if (_segments.Find(segment => segment.Number == file.Number) is { } mapped)
            {
                _ = _segments.Remove(mapped);
                mapped.Dispose();
            }

            File.Delete(file.Path);
        }

        if (recovered.Segments is not [.., var last] || last.Length <= recovered.End || !OperatingSystem.IsLinux()) return;
        using var open = File.OpenHandle(last.Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        RandomAccess.SetLength(open, recovered.End);
    }

    private static Thread StartThread(ThreadStart run, string name)
    {
        var thread = new Thread(run) { IsBackground = true, Name = name };
        thread.Start();
        return thread;
    }

    private void StopThreads()
    {
        _ = _aheadSignal.Set();
        _ = _syncSignal.Set();
        _aheadThread?.Join();
        _syncThread?.Join();
        _aheadSignal.Dispose();
        _syncSignal.Dispose();
    }

    /// <summary>A start that was refused leaves everything as it is.</summary>
    private void Abandon()
    {
        foreach (var segment in _segments) segment.Dispose();
        _segments.Clear();
        _places.Dispose();
        _folder.Dispose();
    }
}
