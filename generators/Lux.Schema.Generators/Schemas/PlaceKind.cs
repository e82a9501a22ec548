namespace Lux.Schema.Generators.Schemas;

/// <summary>The parts of a declaration that a finding can be about.</summary>
internal enum PlaceKind
{
    Type,
    TableName,
    MemberName,
    MemberType,
    ColumnName,
    OnDelete,
    Default,
    OwnIndex,
    OwnUnique,
    Json,
    Convert,
    Vector,
    NotIndexed,
    RenamedFrom,
    IndexMember,
    ListedTable,
}
