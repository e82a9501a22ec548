namespace Lux.Schema.Generators.Schemas;

/// <summary>Names a part of a declaration without holding its source position, so that moving code about changes no model.</summary>
/// <param name="Kind">Which part.</param>
/// <param name="Name">The member, the container or the listed type; empty for the type itself.</param>
/// <param name="Index">Which of several; see <see cref="PlaceKind"/>.</param>
/// <param name="Argument">Which argument of it.</param>
internal readonly record struct Place(PlaceKind Kind, string Name = "", int Index = 0, int Argument = 0)
{
    /// <summary>The type's name.</summary>
    public static Place Type => new(PlaceKind.Type);

    /// <summary>The text in <c>[Table("...")]</c>.</summary>
    public static Place TableName => new(PlaceKind.TableName);

    /// <summary>The time in <c>[Table("...", TtlSeconds = ...)]</c>.</summary>
    public static Place TableTtl => new(PlaceKind.TableName, Argument: 1);

    /// <summary>The name of a member.</summary>
    public static Place MemberName(string member) => new(PlaceKind.MemberName, member);

    /// <summary>The type of a member, as written.</summary>
    public static Place MemberType(string member) => new(PlaceKind.MemberType, member);

    /// <summary>The text in <c>[Column("...")]</c> on a member; its name where there is none.</summary>
    public static Place ColumnName(string member) => new(PlaceKind.ColumnName, member);

    /// <summary>The action in <c>[OnDelete(...)]</c> on a member.</summary>
    public static Place OnDelete(string member) => new(PlaceKind.OnDelete, member);

    /// <summary>The value in <c>[Default(...)]</c> on a member.</summary>
    public static Place Default(string member) => new(PlaceKind.Default, member);

    /// <summary>The <c>[Index]</c> on a member.</summary>
    public static Place OwnIndex(string member) => new(PlaceKind.OwnIndex, member);

    /// <summary>The <c>[Unique]</c> on a member.</summary>
    public static Place OwnUnique(string member) => new(PlaceKind.OwnUnique, member);

    /// <summary>The context in <c>[Json(...)]</c> on a member.</summary>
    public static Place Json(string member) => new(PlaceKind.Json, member);

    /// <summary>The <c>[Convert]</c> on a member.</summary>
    public static Place Convert(string member) => new(PlaceKind.Convert, member);

    /// <summary>The dimension in <c>[Vector(...)]</c> on a member.</summary>
    public static Place Vector(string member) => new(PlaceKind.Vector, member);

    /// <summary>The <c>[NotIndexed]</c> on a member.</summary>
    public static Place NotIndexed(string member) => new(PlaceKind.NotIndexed, member);

    /// <summary>The name in <c>[RenamedFrom("...")]</c> on a member; on the type where the name is empty.</summary>
    public static Place RenamedFrom(string member) => new(PlaceKind.RenamedFrom, member);

    /// <summary>An argument of one of the type's <c>[Index]</c> and <c>[Unique]</c> attributes.</summary>
    public static Place IndexMember(int index, int argument) => new(PlaceKind.IndexMember, "", index, argument);

    /// <summary>A <c>typeof</c> in <c>[Database(...)]</c>.</summary>
    public static Place ListedTable(int index) => new(PlaceKind.ListedTable, "", index);
}
