namespace Lux.Schema.Generators.QueryTexts;

/// <summary>What a text does.</summary>
internal enum TextVerb
{
    Query,
    Count,
    Update,
    Delete,
}
