using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Lux.Schema.Generated;

/// <summary>Spells a value as one argument, writes it into a row and reads it out of one. Numbers are formatted straight into the bytes that are sent.</summary>
/// <typeparam name="T">The column's C# type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueText<T>
{
    private readonly Spelling _spelling;
    private readonly Reading _reading;
    private readonly Encoding _encoding;

    internal ValueText(Spelling spelling, Reading reading, Encoding encoding) => (_spelling, _reading, _encoding) = (spelling, reading, encoding);

    internal delegate void Spelling(RespWriter to, T value);

    internal delegate T Reading(ref RowDecoder from);

    internal delegate void Encoding(RowEncoder to, T value);

    /// <summary>Writes the argument.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The value, not null.</param>
    public void Write(RespWriter to, T value) => _spelling(to, value);

    internal T Read(ref RowDecoder from) => _reading(ref from);

    /// <summary>Whether it is JSON, which has a null of its own.</summary>
    internal bool IsJson { get; init; }

    internal void Encode(RowEncoder to, T value) => _encoding(to, value);

    internal static bool IsNull([NotNullWhen(false)] T? value) => value is null;
}
