namespace Lux.Schema.Generators.Declarations;

/// <summary>What can keep a type from being made of columns alone.</summary>
internal enum ConstructionProblem
{
    None,

    /// <summary>Every constructor takes something else.</summary>
    NoConstructor,
    Abstract,
    Static,
    RefStruct,

    /// <summary>The compiler refuses the attribute on it.</summary>
    Interface,
}
