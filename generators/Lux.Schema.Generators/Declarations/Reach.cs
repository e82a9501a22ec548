namespace Lux.Schema.Generators.Declarations;

/// <summary>From where a type can be named.</summary>
internal enum Reach
{
    /// <summary>Only from its file.</summary>
    File,

    /// <summary>Only from within the type around it.</summary>
    Private,

    /// <summary>From its assembly.</summary>
    Internal,

    /// <summary>From everywhere.</summary>
    Public,
}
