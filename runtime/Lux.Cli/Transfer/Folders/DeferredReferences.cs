using System.Globalization;
using Lux.Language;
using Lux.Schema;

namespace Lux.Cli;

/// <summary>Sets the references of rows that could not have them when they came in, because what they refer to came later.</summary>
internal sealed class DeferredReferences(LuxConnection connection, string fullName, string table, IReadOnlyList<Column> columns, IdMaps maps, ImportJournal journal, CancellationToken cancellation)
{
    private const int BatchRows = 500;

    private readonly List<(long Id, IReadOnlyList<RespArgument> Step)> _batch = [];
    private ImportProgress _progress;
    private string? _first;

    /// <summary>Goes through the file once more. Returns how many references could not be set, and why not the first of them.</summary>
    public async Task<(long Count, string? First)> RunAsync(IRowSource source)
    {
        _progress = await journal.FindAsync().ConfigureAwait(false) ?? default;
        var read = 0L;
        await foreach (var row in source.ReadAsync(cancellation).ConfigureAwait(false))
        {
            if (++read <= _progress.Records || row.Problem is not null) continue;
            Take(row);
            if (_batch.Count == BatchRows) await SendAsync(read).ConfigureAwait(false);
        }
        await SendAsync(read).ConfigureAwait(false);
        return (_progress.Bad, _first);
    }

    private void Take(SourceRow row)
    {
        // A row that was refused is in the file of refused ones.
        if (!RowIds.TryOwn(row, out var own, out _) || own is not { } old || !maps.Of(table).TryFind(old, out var id)) return;
        List<RespArgument> step = ["TUPDATE", fullName, Text(id)];
        foreach (var column in columns)
        {
            var at = row.Names.ToList().IndexOf(column.Name);
            if (at < 0 || row.Values[at] is not { } cell) continue;
            if (long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var target) && maps.Of(column.Target!).TryFind(target, out var now)) step.AddRange([column.Name, Text(now)]);
            else Refuse($"'{column.Name}' of row {id} refers to row {cell} of '{column.Target}', which was not imported");
        }
        if (step.Count > 3) _batch.Add((id, step));
    }

    private void Refuse(string why)
    {
        _first ??= why;
        _progress = _progress with { Bad = _progress.Bad + 1 };
    }

    private async Task SendAsync(long upTo)
    {
        while (_batch.Count > 0)
        {
            var progress = _progress with { Records = upTo, Rows = _progress.Rows + _batch.Count };
            List<RespArgument> batch = [Text(_batch.Count + 1)];
            foreach (var step in _batch.Select(one => one.Step).Append(journal.Step(progress))) batch.AddRange([Text(step.Count), .. step]);
            try
            {
                await connection.ExecuteAsync("TBATCH", [.. batch], cancellation).ConfigureAwait(false);
                _progress = progress;
                _batch.Clear();
            }
            catch (LuxException refused) when (refused.Error is { Step: > 0 } error && error.Step <= _batch.Count)
            {
                // The row went meanwhile, or cannot be so beside rows that were there.
                Refuse($"row {_batch[error.Step - 1].Id}: {LuxError.Of(error.Code, [.. error.Arguments]).Message}");
                _batch.RemoveAt(error.Step - 1);
            }
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
