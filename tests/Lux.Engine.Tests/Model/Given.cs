namespace Lux.Engine.Tests.Model;

/// <summary>A field and the text of its value; null for the pair <c>NULL field</c>.</summary>
internal sealed record Given(string Column, string? Text);

/// <summary>A value of the ROWS form: its bytes, and what they mean.</summary>
internal sealed record PackedValue(byte[] Bytes, object? Value)
{
    public bool IsDefault { get; init; }

    public bool IsNow { get; init; }

    /// <summary>How an error shows a value that is none of its column's type; null when it is one.</summary>
    public string? Wrong { get; init; }
}
