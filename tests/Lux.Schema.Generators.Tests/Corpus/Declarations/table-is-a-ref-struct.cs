namespace App;

[Table("points")]
public ref partial struct Point { public int X { get; set; } }

//! LUX1002 at `Point`: Table 'points' has no key: add 'public Id<Point> Id { get; init; }' to 'Point'
//! LUX1021 at `Point`: 'Point' is a ref struct, which cannot be kept in an array or across an await: take 'ref' off
