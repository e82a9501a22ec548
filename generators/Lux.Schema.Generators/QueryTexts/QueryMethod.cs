using Lux.Language;
using Lux.Schema.Generators.Declarations;

namespace Lux.Schema.Generators.QueryTexts;

/// <summary>What a method with <c>[Query]</c> says, as data.</summary>
internal sealed record QueryMethod
{
    /// <summary>Where the class around it lives.</summary>
    public required TypeAddress Address { get; init; }

    /// <summary>The method's name, not escaped.</summary>
    public required string Name { get; init; }

    /// <summary>The method up to its body as generated code repeats it, with full names.</summary>
    public required string Head { get; init; }

    /// <summary>The text; null when it is no constant.</summary>
    public required string? Text { get; init; }

    /// <summary>What keeps the method from being generated or called: a word for what it is; null when nothing does.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Whether it is partial and lacks its other half.</summary>
    public required bool IsOpen { get; init; }

    public required EquatableArray<QueryParameter> Parameters { get; init; }

    public required QueryResult Result { get; init; }

    /// <summary>Whether nullability is switched off where it is written, so that its types do not say what may be null.</summary>
    public bool IsOblivious { get; init; }

    /// <summary>The ids of the diagnostics that say of its types that they are experimental.</summary>
    public EquatableArray<string> Experiments { get; init; }

    /// <summary>Names of the class's own members, which generated ones keep clear of.</summary>
    public required EquatableArray<string> TakenNames { get; init; }
}
