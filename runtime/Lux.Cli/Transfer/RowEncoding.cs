using System.Diagnostics.CodeAnalysis;
using Lux.Language;

namespace Lux.Cli;

/// <summary>Makes the engine's rows out of a file's, and says of one that is none what the engine would say.</summary>
internal sealed class RowEncoding
{
    /// <summary>Columns of a file that are not a table's: the key, which the engine gives, and what a file of refused rows has before them.</summary>
    private static readonly HashSet<string> Ignored = new(["id", BadRowFile.LineColumn, BadRowFile.ReasonColumn], StringComparer.Ordinal);

    private readonly TableSchema _table;
    private readonly RowIds? _ids;
    private readonly Dictionary<string, int> _ordinals;
    private readonly RowValidator _validator;
    private readonly RowWriter _row = new();
    private readonly RowWriter _checked = new();
    private readonly string?[] _cells;
    private readonly bool[] _isGiven;

    /// <param name="table">The table.</param>
    /// <param name="ids">What translates references; without it they stay as they are.</param>
    public RowEncoding(TableSchema table, RowIds? ids)
    {
        (_table, _ids) = (table, ids);
        _ordinals = table.Columns.Select((column, i) => (column.Name, i)).ToDictionary(pair => pair.Name, pair => pair.i);
        _validator = new(table);
        _cells = new string?[table.Columns.Count];
        _isGiven = new bool[table.Columns.Count];
    }

    /// <summary>The names of <paramref name="header"/> that the table does not have.</summary>
    public IReadOnlyList<string> Unknown(IEnumerable<string> header) => [.. header.Where(name => !_ordinals.ContainsKey(name) && !Ignored.Contains(name))];

    /// <summary>The row's bytes, or why there are none. A column that the file does not have takes its default.</summary>
    public bool TryEncode(SourceRow row, long nowMs, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out string? reason)
    {
        bytes = null;
        reason = row.Problem;
        if (reason is not null) return false;
        Array.Clear(_isGiven);
        for (var i = 0; i < row.Names.Count; i++)
        {
            if (_ordinals.TryGetValue(row.Names[i], out var ordinal)) (_cells[ordinal], _isGiven[ordinal]) = (row.Values[i], true);
            else if (!Ignored.Contains(row.Names[i])) reason = $"unknown field '{row.Names[i]}'";
        }
        return reason is null && TryWrite(nowMs, out bytes, out reason);
    }

    private bool TryWrite(long nowMs, [NotNullWhen(true)] out byte[]? bytes, [NotNullWhen(false)] out string? reason)
    {
        bytes = null;
        _row.Clear();
        _row.WriteArrayHeader(_cells.Length);
        for (var i = 0; i < _cells.Length; i++)
        {
            LuxError? wrong = null;
            if (_isGiven[i] && _ids is not null && !_ids.TryTranslate(_table.Columns[i], _cells[i], out _cells[i], out var unknown))
            {
                reason = unknown!;
                return false;
            }
            if (!_isGiven[i]) _row.WriteFixExt1((sbyte)Placeholder.Default, 0);
            else if (_cells[i] is not { } cell) _row.WriteNil();
            else if (!CellText.TryEncode(_table.Columns[i], cell, nowMs, _row, out wrong))
            {
                reason = wrong!.Message;
                return false;
            }
        }
        _checked.Clear();
        if (!_validator.TryCanonicalise(0, _row.Written, nowMs, _checked, out var error))
        {
            reason = error.Message;
            return false;
        }
        bytes = _checked.Written.ToArray();
        reason = null;
        return true;
    }
}
