using System.Text;
using Lux.Language;

namespace Lux.Engine;

/// <summary>Which argument gives which column of a text write. A field named twice has its last value, as Lux 0.11 has it. Reused; 0 B per call.</summary>
internal sealed class FieldPairs
{
    /// <summary>The write does not name the column.</summary>
    public const int Missing = -1;

    /// <summary>The write says <c>NULL column</c>.</summary>
    public const int Null = -2;

    private static ReadOnlySpan<byte> NullWord => "NULL"u8;

    private int[] _arguments = new int[16];

    /// <summary>Takes down that no column is given.</summary>
    public LuxError? ReadNone(TableState state)
    {
        if (_arguments.Length < state.Columns.Length) _arguments = new int[state.Columns.Length];
        _arguments.AsSpan(0, state.Columns.Length).Fill(Missing);
        return null;
    }

    /// <summary>Finds the columns of the pairs; values are not looked at.</summary>
    public LuxError? Read(TableState state, CommandArguments pairs, string command)
    {
        if (pairs.Count == 0 || pairs.Count % 2 != 0) return Arity.Of(command);
        ReadNone(state);
        for (int i = 0; i < pairs.Count; i += 2)
        {
            bool isNull = pairs[i].Length == 4 && Ascii.EqualsIgnoreCase(pairs[i], NullWord);
            var name = pairs[isNull ? i + 1 : i];
            int ordinal = state.Names.Find(name);
            if (ordinal < 0) return LuxError.Of(ErrorCode.UnknownField, Quoted.Of(name.ToArray())).At(i);
            _arguments[ordinal] = isNull ? Null : i + 1;
        }
        return null;
    }

    /// <summary>Takes over what a plan found: by ordinal the argument, <see cref="Missing"/> or <see cref="Null"/>.</summary>
    public void Take(int[] arguments)
    {
        if (_arguments.Length < arguments.Length) _arguments = new int[arguments.Length];
        arguments.CopyTo(_arguments, 0);
    }

    /// <summary>The index of the argument with the column's value, or <see cref="Missing"/> or <see cref="Null"/>.</summary>
    public int ArgumentOf(int ordinal) => _arguments[ordinal];
}
