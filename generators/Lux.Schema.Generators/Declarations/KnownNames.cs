namespace Lux.Schema.Generators.Declarations;

/// <summary>The names by which the generator finds the runtime's types; it never references the runtime itself.</summary>
internal static class KnownNames
{
    public const string Namespace = "Lux.Schema";
    public const string Table = Namespace + ".TableAttribute";

    public const string TableAttribute = "TableAttribute";
    public const string KeySpaceAttribute = "KeySpaceAttribute";
    public const string TopicAttribute = "TopicAttribute";
    public const string DatabaseAttribute = "DatabaseAttribute";
    public const string QueryAttribute = "QueryAttribute";
    public const string UniqueAttribute = "UniqueAttribute";
    public const string IndexAttribute = "IndexAttribute";
    public const string NotIndexedAttribute = "NotIndexedAttribute";
    public const string NotMappedAttribute = "NotMappedAttribute";
    public const string DefaultAttribute = "DefaultAttribute";
    public const string OnDeleteAttribute = "OnDeleteAttribute";
    public const string ColumnAttribute = "ColumnAttribute";
    public const string JsonAttribute = "JsonAttribute";
    public const string JsonAttributeOfContext = "JsonAttribute`1";
    public const string ConvertAttribute = "ConvertAttribute`1";
    public const string VectorAttribute = "VectorAttribute";
    public const string RenamedFromAttribute = "RenamedFromAttribute";

    public const string LuxDatabase = "LuxDatabase";
    public const string LuxDatabaseOfBatch = "LuxDatabase`1";
    public const string Id = "Id`1";
    public const string VectorColumn = "VectorColumn`2";
    public const string IColumnConverter = "IColumnConverter`2";
    public const string IOrderedColumnConverter = "IOrderedColumnConverter`2";
    public const string Page = "Page`1";

    /// <summary>The member that holds a row's key.</summary>
    public const string Key = "Id";

    /// <summary>The generated nested type with the column tokens of a row.</summary>
    public const string Columns = "Columns";

    /// <summary>The generated nested type with the tokens of a row that may not be there.</summary>
    public const string OptionalColumns = "OptionalColumns";

    /// <summary>Both.</summary>
    public static readonly string[] Tokens = [Columns, OptionalColumns];
}
