using System.ComponentModel;

namespace Lux.Schema.Generated;

/// <summary>Where the initializer of a generated assembly names its tables, so that their ids have a JSON form.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class IdJson
{
    /// <summary>Gives <see cref="Id{T}"/> a JSON form: a number, as a property name decimal text.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public static void Register<T>() => IdJsonConverterFactory.Register<T>();
}
