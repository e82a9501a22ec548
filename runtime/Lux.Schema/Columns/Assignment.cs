using Lux.Schema.Generated;

namespace Lux.Schema;

/// <summary>What an update sets: <c>u.Color.Set("navy") &amp; u.LastSeen.Set(now)</c>.</summary>
/// <typeparam name="TRow">The record of the table.</typeparam>
public sealed class Assignment<TRow>
{
    private readonly AssignedValue _value;
    private readonly Assignment<TRow>? _before;

    internal Assignment(AssignedValue value, Assignment<TRow>? before = null)
    {
        _value = value;
        _before = before;
        Count = 1 + (before?.Count ?? 0);
    }

    /// <summary>How many columns are set; each is two arguments.</summary>
    internal int Count { get; }

    /// <summary>Both.</summary>
    public static Assignment<TRow> operator &(Assignment<TRow> left, Assignment<TRow> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return new(right._value, right._before is null ? left : left & right._before);
    }

    internal void Write(RespWriter to)
    {
        _before?.Write(to);
        _value.Write(to);
    }
}
