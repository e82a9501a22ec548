namespace Lux.Language;

/// <summary>TALTER as written: one change of one table.</summary>
/// <param name="Position">The index of the argument that says what is changed: a column's name or declaration, or an index's list.</param>
public abstract record AlterSyntax(int Position);

/// <summary><c>ADD column</c>.</summary>
/// <param name="Column">The declaration.</param>
/// <param name="Position">Where it stands.</param>
public sealed record AddColumnSyntax(Column Column, int Position) : AlterSyntax(Position);

/// <summary><c>DROP column</c>.</summary>
/// <param name="Name">The column.</param>
/// <param name="Position">Where its name stands.</param>
public sealed record DropColumnSyntax(string Name, int Position) : AlterSyntax(Position);

/// <summary><c>RENAME old new</c>; the new name stands behind the old one.</summary>
/// <param name="Name">The name that the column has.</param>
/// <param name="NewName">The name that it gets.</param>
/// <param name="Position">Where the old name stands.</param>
public sealed record RenameColumnSyntax(string Name, string NewName, int Position) : AlterSyntax(Position);

/// <summary><c>TYPE column type</c>; the type stands behind the name.</summary>
/// <param name="Name">The column.</param>
/// <param name="Type">A column of that name with the new type, its target or dimension, and no modifier.</param>
/// <param name="Position">Where the name stands.</param>
public sealed record ChangeTypeSyntax(string Name, Column Type, int Position) : AlterSyntax(Position);

/// <summary><c>SET column modifier</c>; the modifier stands behind the name.</summary>
/// <param name="Name">The column.</param>
/// <param name="Modifier">What it gets.</param>
/// <param name="Position">Where the name stands.</param>
public sealed record SetModifierSyntax(string Name, ColumnModifier Modifier, int Position) : AlterSyntax(Position);

/// <summary><c>UNSET column modifier</c>; the modifier stands behind the name.</summary>
/// <param name="Name">The column.</param>
/// <param name="Modifier">What it loses.</param>
/// <param name="Position">Where the name stands.</param>
public sealed record UnsetModifierSyntax(string Name, ColumnModifier Modifier, int Position) : AlterSyntax(Position);

/// <summary><c>SET TTL seconds</c> or <c>UNSET TTL</c>.</summary>
/// <param name="Seconds">The time to live of a row that names none; 0 takes it away.</param>
/// <param name="Position">Where the seconds stand, or TTL where there are none.</param>
public sealed record SetTtlSyntax(long Seconds, int Position) : AlterSyntax(Position);

/// <summary><c>ADD INDEX a,b</c> or <c>ADD UNIQUE a,b</c>.</summary>
/// <param name="Index">The index.</param>
/// <param name="Position">Where its list begins.</param>
public sealed record AddIndexSyntax(CompositeIndex Index, int Position) : AlterSyntax(Position);

/// <summary><c>DROP INDEX a,b</c> or <c>DROP UNIQUE a,b</c>.</summary>
/// <param name="Index">The index.</param>
/// <param name="Position">Where its list begins.</param>
public sealed record DropIndexSyntax(CompositeIndex Index, int Position) : AlterSyntax(Position);
