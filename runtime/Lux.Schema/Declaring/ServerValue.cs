namespace Lux.Schema;

/// <summary>A value that the engine makes when a row comes in; it replaces <c>default(T)</c>.</summary>
public enum ServerValue
{
    /// <summary>The engine's clock at the write, in whole milliseconds; for <see cref="DateTimeOffset"/> and <see cref="DateTime"/>.</summary>
    Now,

    /// <summary>A new random identifier; for <see cref="Guid"/>.</summary>
    NewGuid,
}
