using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>What generated code knows of a record that is the value of keys or a message of channels. Implemented with static members, so that it is called without a lookup.</summary>
/// <typeparam name="TValue">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IValueCodec<TValue>
{
    /// <summary>How many members it has.</summary>
    static abstract int Count { get; }

    /// <summary>The name of its key or channel, without the database.</summary>
    static abstract string NameOf(TValue value);

    /// <summary>Writes the members in declared order.</summary>
    static abstract void Write(TValue value, RowEncoder to);

    /// <summary>Reads the members in declared order.</summary>
    static abstract TValue Read(ref RowDecoder from);
}
