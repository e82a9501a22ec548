using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>Spells a value as one argument. Numbers are formatted straight into the bytes that are sent.</summary>
/// <typeparam name="T">The column's C# type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ValueText<T>
{
    private readonly Spelling _spelling;

    internal ValueText(Spelling spelling) => _spelling = spelling;

    internal delegate void Spelling(RespWriter to, T value);

    /// <summary>Writes the argument.</summary>
    /// <param name="to">Where it goes.</param>
    /// <param name="value">The value, not null.</param>
    public void Write(RespWriter to, T value) => _spelling(to, value);

    internal static bool IsNull(T value) => value is null;
}
