namespace Lux.Engine;

/// <summary>How a search for rows ended.</summary>
internal enum FindOutcome
{
    /// <summary>The sink has what it takes.</summary>
    Found,

    /// <summary>A schema changed: plan again.</summary>
    SchemaChanged,

    /// <summary>The try in order was in vain: fall back.</summary>
    GaveUp,

    /// <summary>The sink says why it takes no more.</summary>
    Refused,
}
