using System.Collections.Immutable;
using Lux.Schema.Generators.Schemas;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Analyzers;

/// <summary>The declaration rules as the compiler shows them. A message is the finding's own sentence, for the words in it are the user's.</summary>
internal static class Rules
{
    private const string Category = "Lux.Declaration";
    private const string Message = "{0}: {1}";

    public static readonly DiagnosticDescriptor NotPartial = new(
        RuleIds.NotPartial,
        "The type must be partial",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The reader, writer and tokens of a table, and the tables of a database, are added to the type as another part of it.",
        HelpLink(RuleIds.NotPartial));

    public static readonly DiagnosticDescriptor NoKey = new(
        RuleIds.NoKey,
        "The table has no key",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Every row has a key that the engine assigns; the record holds it in a member Id of type Id<T> of itself.",
        HelpLink(RuleIds.NoKey));

    public static readonly DiagnosticDescriptor KeyOfAnotherTable = new(
        RuleIds.KeyOfAnotherTable,
        "The key is that of another table",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The member Id holds the row's own key, so its type is Id<T> of the record itself.",
        HelpLink(RuleIds.KeyOfAnotherTable));

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        RuleIds.UnsupportedType,
        "No column can hold the type",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A column holds one value of a type that the engine knows.",
        HelpLink(RuleIds.UnsupportedType));

    public static readonly DiagnosticDescriptor UnusableName = new(
        RuleIds.UnusableName,
        "The name is taken, reserved or not a name",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Tables, columns and the members generated for them need names that are free and that the engine accepts.",
        HelpLink(RuleIds.UnusableName));

    public static readonly DiagnosticDescriptor ReferenceToNoTable = new(
        RuleIds.ReferenceToNoTable,
        "The type referred to is no table",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "An Id<T> is a reference to a row of the table that T declares, and a database holds tables only.",
        HelpLink(RuleIds.ReferenceToNoTable));

    public static readonly DiagnosticDescriptor OnDeleteDoesNotFit = new(
        RuleIds.OnDeleteDoesNotFit,
        "The on-delete rule does not fit the column",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "SetNull needs a nullable column, and only a reference has a row that can be deleted.",
        HelpLink(RuleIds.OnDeleteDoesNotFit));

    public static readonly DiagnosticDescriptor CascadeCycle = new(
        RuleIds.CascadeCycle,
        "Deletes cascade in a circle",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Where deletes cascade around a circle of tables, deleting one row can empty all of them.",
        HelpLink(RuleIds.CascadeCycle));

    public static readonly DiagnosticDescriptor ReferenceToAnotherDatabase = new(
        RuleIds.ReferenceToAnotherDatabase,
        "The reference leads out of the database",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The engine checks references within one database only.",
        HelpLink(RuleIds.ReferenceToAnotherDatabase));

    public static readonly DiagnosticDescriptor UnknownIndexMember = new(
        RuleIds.UnknownIndexMember,
        "The index names a member that is no column",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "An index or unique over several columns names members of its record that are columns, each once.",
        HelpLink(RuleIds.UnknownIndexMember));

    public static readonly DiagnosticDescriptor NeedlessIndex = new(
        RuleIds.NeedlessIndex,
        "Another index serves as well",
        Message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Every index costs each write and memory; one that begins another is never needed beside it.",
        HelpLink(RuleIds.NeedlessIndex));

    public static readonly DiagnosticDescriptor DefaultDoesNotFit = new(
        RuleIds.DefaultDoesNotFit,
        "The default is no value of the column",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The engine refuses a default that it could not store.",
        HelpLink(RuleIds.DefaultDoesNotFit));

    public static readonly DiagnosticDescriptor VectorDimension = new(
        RuleIds.VectorDimension,
        "The vector has no dimension or a wrong one",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A vector is a float[] or ReadOnlyMemory<float> with [Vector(n)], and all values of the column have that many elements.",
        HelpLink(RuleIds.VectorDimension));

    public static readonly DiagnosticDescriptor DateTimeColumn = new(
        RuleIds.DateTimeColumn,
        "A DateTime column takes UTC alone",
        Message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A DateTime does not say which time it is; the writer refuses all but UTC when the program runs. A DateTimeOffset always says.",
        HelpLink(RuleIds.DateTimeColumn));

    public static readonly DiagnosticDescriptor IndexForbidden = new(
        RuleIds.IndexForbidden,
        "The column has an index that it forbids",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "[NotIndexed] keeps the engine from building an index by itself; a column with [Unique] or [Index] and every reference has one.",
        HelpLink(RuleIds.IndexForbidden));

    public static readonly DiagnosticDescriptor NameOfTwoDatabases = new(
        RuleIds.NameOfTwoDatabases,
        "Two databases have tables of one name",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Databases that connect to one engine share its tables, which have one definition for each name.",
        HelpLink(RuleIds.NameOfTwoDatabases));

    public static readonly DiagnosticDescriptor OverLimit = new(
        RuleIds.OverLimit,
        "The declaration is over a limit",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The engine has limits for columns of a table and of an index.",
        HelpLink(RuleIds.OverLimit));

    public static readonly DiagnosticDescriptor DefaultWithoutInitializer = new(
        RuleIds.DefaultWithoutInitializer,
        "The default never comes from C#",
        Message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "C# sends what the record holds, so a constant default serves only writers that leave the column out; the member needs the same initializer.",
        HelpLink(RuleIds.DefaultWithoutInitializer));

    public static readonly DiagnosticDescriptor RequiredCycle = new(
        RuleIds.RequiredCycle,
        "No first row is possible",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "Where each table of a circle requires a row of the next, none can be inserted first.",
        HelpLink(RuleIds.RequiredCycle));

    public static readonly DiagnosticDescriptor UnopenableContainer = new(
        RuleIds.UnopenableContainer,
        "The type stands where no part of it can be added or reached",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A nested type gets its generated part only when every type around it is partial and none is generic, and a database holds it only when it can be named from outside.",
        HelpLink(RuleIds.UnopenableContainer));

    public static readonly DiagnosticDescriptor CannotBeMade = new(
        RuleIds.CannotBeMade,
        "The row cannot be made",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A row that is read needs a type that can be made, by a constructor without parameters or one whose parameters are all columns, and members that can be set.",
        HelpLink(RuleIds.CannotBeMade));

    public static readonly DiagnosticDescriptor KeyPattern = new(
        RuleIds.KeyPattern,
        "The pattern names no key",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "The pattern of [KeySpace] or [Topic] is text with members of the record in braces.",
        HelpLink(RuleIds.KeyPattern));

    public static readonly DiagnosticDescriptor JsonContext = new(
        RuleIds.JsonContext,
        "The JSON context does not serve the member",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A member with [Json] is written and read by the serializer that System.Text.Json generates for a JsonSerializerContext that knows its type.",
        HelpLink(RuleIds.JsonContext));

    public static readonly DiagnosticDescriptor Converter = new(
        RuleIds.Converter,
        "The converter does not fit the member",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "A member with [Convert] is stored by a type that implements IColumnConverter for the member's type and for one that a column can hold.",
        HelpLink(RuleIds.Converter));

    public static readonly DiagnosticDescriptor NotIndexable = new(
        RuleIds.NotIndexable,
        "No index is possible over the column",
        Message,
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        "JSON and vectors have no order that an index could keep.",
        HelpLink(RuleIds.NotIndexable));

    public static readonly DiagnosticDescriptor IdleAttribute = new(
        RuleIds.IdleAttribute,
        "The attribute says nothing where it stands",
        Message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Attributes of columns are for what is a column, and those of other libraries are not read.",
        HelpLink(RuleIds.IdleAttribute));

    public static readonly DiagnosticDescriptor NoTable = new(
        RuleIds.NoTable,
        "The type has a key and is no table",
        Message,
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A type with a member Id of type Id<T> of itself is a row of a table once [Table] names it.",
        HelpLink(RuleIds.NoTable));

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        NotPartial, NoKey, KeyOfAnotherTable, UnsupportedType, UnusableName,
        ReferenceToNoTable, OnDeleteDoesNotFit, CascadeCycle, ReferenceToAnotherDatabase, UnknownIndexMember,
        NeedlessIndex, DefaultDoesNotFit, VectorDimension, DateTimeColumn, IndexForbidden, NameOfTwoDatabases, OverLimit, DefaultWithoutInitializer, RequiredCycle,
        UnopenableContainer, CannotBeMade, KeyPattern, JsonContext, Converter, NotIndexable, IdleAttribute, NoTable,
    ];

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ById = All.ToImmutableDictionary(rule => rule.Id);

    private static readonly ImmutableDictionary<string, string?> NoReplacement = ImmutableDictionary<string, string?>.Empty;

    /// <summary>The diagnostic of a finding.</summary>
    public static Diagnostic Diagnostic(Finding finding, Location location) =>
        Microsoft.CodeAnalysis.Diagnostic.Create(ById[finding.Rule], location, finding.Replacement is null ? null : NoReplacement.Add("replacement", finding.Replacement), finding.Problem, finding.Fix);

    private static string HelpLink(string id) => $"docs/rules/{id}.md";
}
