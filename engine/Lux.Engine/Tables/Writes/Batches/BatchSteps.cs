using System.Buffers.Text;

namespace Lux.Engine;

/// <summary>The batch that a session runs: what its steps have done and which ids they returned. Reused.</summary>
internal sealed class BatchSteps
{
    private readonly List<(ulong First, int Count)> _ids = [];

    /// <summary>Whether a batch is under way: the session holds the locks, and what it appends is drafted.</summary>
    public bool IsRunning { get; private set; }

    public HeldDatabases Held { get; } = new();

    public BatchDraft Draft { get; } = new();

    /// <summary>A row whose references to steps are resolved.</summary>
    public Lux.Language.RowWriter Row { get; } = new();

    public void Begin()
    {
        Held.Hold();
        IsRunning = true;
    }

    public void End(ReaderEpochs epochs)
    {
        if (IsRunning) Held.Memory.Retire(epochs);
        IsRunning = false;
        Draft.Clear();
        _ids.Clear();
        Held.Release();
    }

    /// <summary>Begins the next step.</summary>
    public void BeginStep() => _ids.Add((0, 0));

    /// <summary>Takes down the ids that the step under way returns.</summary>
    public void Return(ulong first, int count)
    {
        if (IsRunning) _ids[^1] = (first, count);
    }

    /// <summary>Reads <c>$k</c>, the row of step k, or <c>$k.j</c>, the j-th row of it; false when the text is neither or there is no such row of an earlier step.</summary>
    public bool TryResolve(ReadOnlySpan<byte> text, out ulong id)
    {
        id = 0;
        if (text.Length < 2 || text[0] != '$') return false;
        int dot = text.IndexOf((byte)'.');
        var step = dot < 0 ? text[1..] : text[1..dot];
        if (!TryNumber(step, out int number)) return false;
        if (dot < 0) return TryResolve(number, out id);
        if (!TryNumber(text[(dot + 1)..], out int row) || number >= _ids.Count || row > _ids[number - 1].Count) return false;
        id = _ids[number - 1].First + (ulong)row - 1;
        return true;
    }

    /// <summary>The only row that a step, from 1, returned.</summary>
    public bool TryResolve(int step, out ulong id)
    {
        id = step >= 1 && step < _ids.Count && _ids[step - 1].Count == 1 ? _ids[step - 1].First : 0;
        return id != 0;
    }

    private static bool TryNumber(ReadOnlySpan<byte> text, out int number) =>
        Utf8Parser.TryParse(text, out number, out int read) && read == text.Length && number >= 1 && char.IsAsciiDigit((char)text[0]);
}
