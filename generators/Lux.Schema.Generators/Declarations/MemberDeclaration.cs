using Lux.Language;

namespace Lux.Schema.Generators.Declarations;

/// <summary>A positional parameter or a property with set or init, with what its attributes say.</summary>
internal sealed record MemberDeclaration
{
    /// <summary>The member's name, not escaped.</summary>
    public required string Name { get; init; }

    public required MemberType Type { get; init; }

    /// <summary>Whether the value goes through the primary constructor.</summary>
    public required bool IsParameter { get; init; }

    /// <summary>The parameter's name, not escaped; null for a member that is set.</summary>
    public string? Parameter { get; init; }

    /// <summary>Whether the parameter may be left out.</summary>
    public bool IsOptional { get; init; }

    /// <summary>Whether <c>[NotMapped]</c> leaves it out. Members that nothing has to give are not even read.</summary>
    public bool IsNotMapped { get; init; }

    /// <summary>Whether that constructor says that it takes no null, where the property may give one.</summary>
    public bool ParameterTakesNoNull { get; init; }

    /// <summary>The ancestor that alone can set it, which keeps the reader from it; null for most.</summary>
    public string? OnlySetter { get; init; }

    /// <summary>Whether an object initializer has to set it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether code of other assemblies can see it.</summary>
    public bool IsPublic { get; init; }

    /// <summary>The name that <c>[Column]</c> states.</summary>
    public string? ColumnName { get; init; }

    public bool IsUnique { get; init; }

    public bool IsIndexed { get; init; }

    public bool IsNotIndexed { get; init; }

    /// <summary>The number that <c>[Vector]</c> states; null without the attribute.</summary>
    public int? Dimension { get; init; }

    /// <summary>Whether <c>[Column]</c> asks for the number of an enum.</summary>
    public bool IsByNumber { get; init; }

    /// <summary>The first member that its own <c>[Index]</c> or <c>[Unique]</c> names, which should name none.</summary>
    public string? NamedByOwnIndex { get; init; }

    public ColumnDefault? Default { get; init; }

    /// <summary>The server's value that <see cref="Default"/> is, by its name in C#.</summary>
    public string? ServerValue { get; init; }

    /// <summary>Of an enum whose <see cref="Default"/> is none of its values: what to write instead.</summary>
    public string? EnumInstead { get; init; }

    /// <summary>The default as a value that nobody sets has it, in the wire's words; null where that is null. Read only beside a default.</summary>
    public string? Unset { get; init; }

    /// <summary>What <see cref="Initial"/> is when the initializer is no plain constant.</summary>
    public const string Computed = "\0";

    /// <summary>The constant that the property is initialized with, as the wire writes it; null without an initializer. Read only beside a default.</summary>
    public string? Initial { get; init; }

    /// <summary>Whether the compiler refuses its use.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The ids of the diagnostics that say of it, or of its type, that it is experimental.</summary>
    public EquatableArray<string> Experiments { get; init; }

    public OnDelete OnDelete { get; init; }

    /// <summary>The column's former name, where <c>[RenamedFrom]</c> states one.</summary>
    public string? RenamedFrom { get; init; }
}
