using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Lux.Schema.Generated;

/// <summary>Spells a value as one argument, and reads it out of a row. Numbers are formatted straight into the bytes that are sent.</summary>
/// <typeparam name="T">The column's C# type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueText<T>
{
    private readonly Spelling _spelling;
    private readonly Reading _reading;

    internal ValueText(Spelling spelling, Reading reading) => (_spelling, _reading) = (spelling, reading);

    internal delegate void Spelling(RespWriter to, T value);

    internal delegate T Reading(ref RowDecoder from);

    /// <summary>Writes the argument.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The value, not null.</param>
    public void Write(RespWriter to, T value) => _spelling(to, value);

    internal T Read(ref RowDecoder from) => _reading(ref from);

    internal static bool IsNull([NotNullWhen(false)] T? value) => value is null;
}
