namespace Lux.Schema.Generators.Schemas;

/// <summary>The ids of the rules; an id never changes its meaning. Each has a page under docs/rules.</summary>
internal static class RuleIds
{
    public const string NotPartial = "LUX1001";
    public const string NoKey = "LUX1002";
    public const string KeyOfAnotherTable = "LUX1003";
    public const string UnsupportedType = "LUX1004";
    public const string UnusableName = "LUX1005";
    public const string ReferenceToNoTable = "LUX1006";
    public const string OnDeleteDoesNotFit = "LUX1007";
    public const string CascadeCycle = "LUX1008";
    public const string ReferenceToAnotherDatabase = "LUX1009";
    public const string UnknownIndexMember = "LUX1010";
    public const string NeedlessIndex = "LUX1011";
    public const string DefaultDoesNotFit = "LUX1012";
    public const string VectorDimension = "LUX1013";
    public const string DateTimeColumn = "LUX1014";
    public const string IndexForbidden = "LUX1015";
    public const string NameOfTwoDatabases = "LUX1016";
    public const string OverLimit = "LUX1017";
    public const string DefaultWithoutInitializer = "LUX1018";
    public const string RequiredCycle = "LUX1019";
    public const string UnopenableContainer = "LUX1020";
    public const string CannotBeMade = "LUX1021";
    public const string KeyPattern = "LUX1022";
    public const string JsonContext = "LUX1023";
    public const string Converter = "LUX1024";
    public const string NotIndexable = "LUX1025";
    public const string LanguageTooOld = "LUX1026";
    public const string IdleAttribute = "LUX1027";
    public const string NoTable = "LUX1028";

    public const string Unmigrated = "LUX2001";
    public const string NotAccepted = "LUX2002";
    public const string DoesNotApply = "LUX2003";
    public const string BrokenChain = "LUX2004";
    public const string PerhapsRenamed = "LUX2005";
    public const string NeedsDefault = "LUX2006";
    public const string Narrows = "LUX2007";
    public const string Edited = "LUX2008";

    public const string TextDoesNotParse = "LUX3001";
    public const string UnknownName = "LUX3002";
    public const string OperandType = "LUX3003";
    public const string ParameterDoesNotFit = "LUX3004";
    public const string ResultDoesNotFit = "LUX3005";
    public const string NoIndex = "LUX3006";
    public const string Unbounded = "LUX3007";
    public const string NoFilter = "LUX3008";
    public const string NotGrouped = "LUX3009";
    public const string VectorLength = "LUX3010";
    public const string ValueDoesNotFit = "LUX3011";
    public const string ColumnIsNoValue = "LUX3012";
    public const string NoSuchCall = "LUX3013";
    public const string Refused = "LUX3014";
    public const string NullAsText = "LUX3015";
    public const string Interpolated = "LUX3016";

    public const string NotAwaited = "LUX4001";
    public const string AwaitInLoop = "LUX4002";
    public const string SyncOverAsync = "LUX4003";
    public const string IdsOfDifferentTables = "LUX4004";
    public const string ConnectionPerRequest = "LUX4005";
    public const string PendingIdKept = "LUX4006";
}
