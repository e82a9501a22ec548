namespace Lux.Language;

/// <summary>What a one-byte extension (MessagePack fixext1) in a ROWS value stands for, by its type.</summary>
public enum Placeholder : byte
{
    /// <summary>The column's default, null when it has none.</summary>
    Default = 1,

    /// <summary>The id that a step of the batch returned; the data byte is the step.</summary>
    PendingId = 2,

    /// <summary>The time of the write.</summary>
    Now = 3,
}
