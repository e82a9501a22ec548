namespace Lux.Schema.Generators.Schemas;

/// <summary>The ids of the declaration rules; an id never changes its meaning. Each has a page under docs/rules.</summary>
internal static class RuleIds
{
    public const string NotPartial = "LUX1001";
    public const string NoKey = "LUX1002";
    public const string KeyOfAnotherTable = "LUX1003";
    public const string UnsupportedType = "LUX1004";
    public const string UnusableName = "LUX1005";
    public const string ReferenceToNoTable = "LUX1006";
    public const string UnknownIndexMember = "LUX1010";
    public const string UnopenableContainer = "LUX1020";
    public const string NoConstructor = "LUX1021";
}
