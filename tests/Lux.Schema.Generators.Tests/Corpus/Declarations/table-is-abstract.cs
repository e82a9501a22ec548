namespace App;

[Table("shapes")]
public abstract partial record Shape { public Id<Shape> Id { get; init; } public string Name { get; init; } = ""; }

//! LUX1021 at `Shape`: 'Shape' is abstract, so what is read cannot become one: take 'abstract' off, or put [Table] on the records that derive from it, which have its columns too
