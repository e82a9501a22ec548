using System.Globalization;

namespace Lux.Engine;

/// <summary>
/// What can be saved of a damaged log, in two walks: the first finds which tables have a definition that is whole, the second writes every whole command, without the rows that
/// no definition describes.
/// </summary>
/// <param name="chain">The segments.</param>
/// <param name="engine">Whose they are.</param>
/// <param name="isFrontMissing">Whether commands before the first segment are lost, and not only cleaned.</param>
/// <param name="noted">The sequence up to which everything was on the disk for certain.</param>
internal sealed class Salvage(SegmentChain chain, Guid engine, bool isFrontMissing, ulong noted)
{
    private ulong _synced = noted;
    private readonly SavedDefinitions _definitions = new();
    private readonly SortedDictionary<uint, List<ulong>> _unreadable = [];
    private readonly List<string> _lines = [];

    /// <summary>What is lost, a sentence each.</summary>
    public IReadOnlyList<string> Lines => _lines;

    public long Commands { get; private set; }

    public void WriteTo(LogWriter writer)
    {
        new LogWalk(chain, engine, new Definitions(this)).Run();
        _definitions.Fit();
        var copy = new Copy(this, writer, isFrontMissing ? 0 : (chain.Segments[0].Header?.FirstSequence ?? 1) - 1);
        new LogWalk(chain, engine, copy).Run();
        copy.Reach(_synced + 1);
        _lines.AddRange(_definitions.Lines);
        foreach (var (table, rows) in _unreadable)
            _lines.Add($"table number {table}: no definition that is whole describes {rows.Count} rows, they are left out: {Ids(rows)}");
    }

    private static string Ids(List<ulong> rows) => string.Join(", ", rows.Distinct().Order().Select(id => id.ToString(CultureInfo.InvariantCulture)));

    private bool CanRead(EffectView effect) => effect.Kind switch
    {
        EffectKind.Put or EffectKind.Keep => RowHeader.VersionOf(effect.Payload) is > 0 and var version && version <= _definitions.LayoutsOf(effect.Table),
        EffectKind.Delete or EffectKind.Counter => _definitions.LayoutsOf(effect.Table) > 0,
        _ => true,
    };

    private sealed class Definitions(Salvage salvage) : ILogVisitor
    {
        public void Whole(SegmentFile segment, long offset, in Record record)
        {
            if (record.IsMark) salvage._synced = Math.Max(salvage._synced, LogRecovery.SyncedIn(record));
            foreach (var effect in Effect.In(record.Batch))
            {
                if (effect.Kind == EffectKind.Schema) salvage._definitions.Add(effect.Table, effect.Payload);
            }
        }

        public void Missing(string line) => salvage._lines.Add(line);
    }

    private sealed class Copy(Salvage salvage, LogWriter writer, ulong last) : ILogVisitor
    {
        private readonly EffectBuffer _batch = new();
        private ulong _last = last;

        /// <summary>The next command there is has this sequence: says which are lost before it.</summary>
        public void Reach(ulong sequence)
        {
            if (sequence <= _last + 1) return;
            salvage._lines.Add(sequence == _last + 2
                ? $"command {_last + 1} is lost: what it wrote is as it was before it"
                : $"commands {_last + 1} to {sequence - 1} are lost: what they wrote is as it was before them");
        }

        public void Whole(SegmentFile segment, long offset, in Record record)
        {
            if (record.IsMark || record.Sequence <= _last) return;
            Reach(record.Sequence);
            _last = record.Sequence;
            _batch.Clear();
            foreach (var effect in Effect.In(record.Batch))
            {
                // Places are others now, and a replay needs none of the former ones.
                if (!salvage.CanRead(effect)) Leave(effect);
                else if (effect.Kind == EffectKind.Schema) _ = _batch.Add(effect.Kind, effect.Table, effect.Id, 0, salvage._definitions.Mended(effect.Table, effect.Payload));
                else _ = _batch.Add(effect.Kind, effect.Table, effect.Id, 0, effect.Payload);
            }

            if (_batch.Count == 0) return;
            writer.Append(_batch.Batch);
            salvage.Commands++;
        }

        public void Missing(string line)
        {
            // The first walk said it.
        }

        private void Leave(EffectView effect)
        {
            if (effect.Kind is not (EffectKind.Put or EffectKind.Keep) || (salvage._definitions.IsDropped(effect.Table) && salvage._definitions.LayoutsOf(effect.Table) == 0)) return;
            if (!salvage._unreadable.TryGetValue(effect.Table, out var rows)) salvage._unreadable.Add(effect.Table, rows = []);
            rows.Add(effect.Id);
        }
    }
}
