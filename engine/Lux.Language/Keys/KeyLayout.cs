namespace Lux.Language;

/// <summary>How the columns of an index become a fixed number of words that compare as unsigned numbers in the order of the values; the last word is the row's id.</summary>
/// <remarks>
/// <code>
/// ref timestamp bool float   [value]                 null = 0
/// int                        [value]                 or, nullable, [0 null | 1][value]
/// uuid                       [8 bytes][8 bytes]      or, nullable, [0 null | 1][8 bytes][8 bytes]
/// decimal                    [sign and exponent, 7 bytes of digits][8 bytes of digits]
/// str bytes                  [8 bytes][7 bytes, 1 byte: 0 null | 1 + length | 255 longer than 15 bytes]
/// id                         [id]
/// </code>
/// </remarks>
public sealed class KeyLayout
{
    private readonly KeyComponent[] _components;

    private KeyLayout(KeyComponent[] components)
    {
        _components = components;
        foreach (var component in components)
        {
            ValueWords += component.Words;
            IsExact &= component.IsExact;
        }
    }

    /// <summary>The components, most significant first.</summary>
    public ReadOnlySpan<KeyComponent> Components => _components;

    /// <summary>The number of words of the values.</summary>
    public int ValueWords { get; }

    /// <summary>The number of words of an entry: of the values and the id.</summary>
    public int Words => ValueWords + 1;

    /// <summary>Whether words alone decide every order; otherwise entries whose words agree in a cut value are compared through their rows.</summary>
    public bool IsExact { get; } = true;

    /// <summary>The layout of an index over <paramref name="columns"/> of <paramref name="schema"/>.</summary>
    /// <exception cref="ArgumentException">A column does not exist or has a type without order.</exception>
    public static KeyLayout Of(TableSchema schema, EquatableArray<string> columns)
    {
        var components = new KeyComponent[columns.Count];
        int offset = 0;
        for (int i = 0; i < components.Length; i++)
        {
            int ordinal = schema.OrdinalOf(columns[i]);
            if (ordinal < 0) throw new ArgumentException($"table '{schema.Name}' has no field '{columns[i]}'", nameof(columns));
            components[i] = KeyComponent.Of(schema.Columns[ordinal], ordinal, offset);
            offset += components[i].Words;
        }
        return new(components);
    }

    /// <summary>The layout of an index over one column.</summary>
    /// <exception cref="ArgumentException">The column does not exist or has a type without order.</exception>
    public static KeyLayout Of(TableSchema schema, string column) => Of(schema, new EquatableArray<string>(column));
}
