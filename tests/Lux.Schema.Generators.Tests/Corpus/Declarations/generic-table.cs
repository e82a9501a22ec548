namespace App;

[Table("boxes")]
public partial record Box<T>(Id<Box<T>> Id, string Name);

//! LUX1020 at `Box`: 'Box' is generic, so the reader and writer of table 'boxes' cannot be added to it: declare it without type parameters
