using System.Globalization;
using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Sends a file's rows to a table, many at once and in the order of the file; a row that is refused goes to the file of refused ones and the others go on.</summary>
internal sealed class Importer(LuxConnection connection, string table, TableSchema schema, BadRowFile bad, ImportJournal? journal, RowIds? ids, CancellationToken cancellation)
{
    private const int BatchRows = 1000;
    private const int BatchBytes = 1 << 20;

    /// <summary>What the engine says of a single row; another error is about the whole import.</summary>
    private static readonly HashSet<ErrorCode> OfRow = [ErrorCode.WrongType, ErrorCode.NotNull, ErrorCode.UniqueViolation, ErrorCode.UniqueViolationComposite, ErrorCode.ForeignKeyViolation, ErrorCode.RowTooLarge, ErrorCode.MalformedRow];

    private readonly RowEncoding _encoding = new(schema, ids);
    private readonly string _layout = Fingerprint.OfLayout(schema);
    private readonly List<(long Record, SourceRow Row, byte[] Bytes, long? Id)> _batch = [];
    private readonly SortedDictionary<long, (SourceRow Row, string Reason)> _refused = [];   // by record; not in the file yet
    private int _batchBytes;
    private long _read;

    /// <summary>How far it is.</summary>
    public ImportProgress Progress { get; private set; }

    /// <summary>Goes on where an earlier run was.</summary>
    public void GoOn(ImportProgress progress)
    {
        Progress = progress;
        bad.GoOn(progress.BadBytes, progress.Bad);
    }

    /// <param name="source">The file.</param>
    /// <param name="isTrial">Whether rows are only checked, as far as that goes without the engine.</param>
    /// <param name="mostBad">How many rows may be refused before the import stops.</param>
    /// <param name="show">Is told of every batch.</param>
    public async Task RunAsync(IRowSource source, bool isTrial, long mostBad, Action show)
    {
        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await foreach (var row in source.ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (++_read <= Progress.Records) continue;
            long? id = null;
            if (ids is not null && !RowIds.TryOwn(row, out id, out var wrong)) Refuse(_read, row, wrong!, mostBad);
            else if (!_encoding.TryEncode(row, now, out var bytes, out var reason)) Refuse(_read, row, reason, mostBad);
            else
            {
                _batch.Add((_read, row, bytes, id));
                _batchBytes += bytes.Length;
            }
            if (_batch.Count < BatchRows && _batchBytes < BatchBytes) continue;
            await SendAsync(isTrial, mostBad).ConfigureAwait(false);
            show();
        }
        await SendAsync(isTrial, mostBad).ConfigureAwait(false);
        show();
    }

    private async Task SendAsync(bool isTrial, long mostBad)
    {
        for (var begin = 0; begin < _batch.Count && !isTrial;)
        {
            // Rows before a refused one go by themselves, then those behind it.
            var end = _batch.Count;
            while (end > begin && await TryInsertAsync(begin, end).ConfigureAwait(false) is { } refused)
            {
                end = begin + refused.Row;
                if (end > begin) continue;
                Refuse(_batch[begin].Record, _batch[begin].Row, refused.Reason, mostBad);
                end = ++begin;
            }
            begin = end;
        }
        WriteRefused(_read);
        Progress = new(_read, Progress.Rows + (isTrial ? _batch.Count : 0), bad.Count, bad.Position);
        _batch.Clear();
        _batchBytes = 0;
    }

    /// <summary>Inserts a part of the batch; or says which row of the part is refused first, and why.</summary>
    private async Task<(int Row, string Reason)?> TryInsertAsync(int begin, int end)
    {
        List<RespArgument> insert = ["TINSERT", table, "LAYOUT", _layout, "ROWS"];
        for (var i = begin; i < end; i++) insert.Add(_batch[i].Bytes);
        var before = (bad.Position, bad.Count);
        // The file of refused rows is as far as the rows before these are in; what was written too early is taken back.
        var kept = new Dictionary<long, (SourceRow, string)>(_refused);
        var records = end == _batch.Count ? _read : _batch[end - 1].Record;
        WriteRefused(records);
        var progress = new ImportProgress(records, Progress.Rows + end - begin, bad.Count, bad.Position);
        var runs = ids is null ? [] : RowIds.Runs([.. _batch[begin..end].Select(one => one.Id)]).ToArray();
        try
        {
            var reply = await SendAsync([insert, .. runs.Select(run => ids!.Step(run.Run, $"$1.{Text(run.At + 1)}")), .. journal is null ? [] : (IReadOnlyList<RespArgument>[])[journal.Step(progress)]]).ConfigureAwait(false);
            foreach (var (at, run) in runs) ids!.Add(run with { New = reply.Items[at].AsInt64() });
            Progress = progress;
            return null;
        }
        catch (LuxException refused) when (refused.Error is { } error && OfRow.Contains(error.Code) && (error.Row > 0 || end - begin == 1))
        {
            bad.Rewind(before.Position, before.Count);
            foreach (var (record, one) in kept) _refused[record] = one;
            return (Math.Max(error.Row - 1, 0), LuxError.Of(error.Code, [.. error.Arguments]).Message);
        }
    }

    /// <summary>Sends steps as one change; the reply is the first one's.</summary>
    private async Task<RespValue> SendAsync(IReadOnlyList<IReadOnlyList<RespArgument>> steps)
    {
        if (steps is [var only]) return await connection.ExecuteAsync("TINSERT", [.. only.Skip(1)], cancellation).ConfigureAwait(false);
        List<RespArgument> batch = [Text(steps.Count)];
        foreach (var step in steps) batch.AddRange([Text(step.Count), .. step]);
        return (await connection.ExecuteAsync("TBATCH", [.. batch], cancellation).ConfigureAwait(false)).Items[0];
    }

    private void Refuse(long record, SourceRow row, string reason, long mostBad)
    {
        _refused[record] = (row, reason);
        if (bad.Count + _refused.Count <= mostBad) return;
        WriteRefused(record);
        throw new ToolException(ExitCode.Negative, $"More than {Amount.Of(mostBad, "row")} refused, the last one (line {row.Line}) because: {reason}. They are in {bad.Path}.");
    }

    private void WriteRefused(long upTo)
    {
        foreach (var record in _refused.Keys.TakeWhile(record => record <= upTo).ToArray())
        {
            bad.Add(_refused[record].Row, _refused[record].Reason);
            _refused.Remove(record);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
