namespace App;

public abstract record Grid { public int Columns { get; init; } }

[Table("sheets")]
public partial record Sheet : Grid { public Id<Sheet> Id { get; init; } }

//! LUX1005 at `Columns`: 'Sheet' already has a member 'Columns', the name of its generated column tokens: rename it; [Column] keeps the name of a column
