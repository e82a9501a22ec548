await db.Users.UpdateAsync(ann, u => u with { Age = 5 });

//! CS8858 at `u`: The receiver type 'User.Columns' is not a valid record type and is not a struct type.
//! LUX3012 at `u with { Age = 5 }`: 'u' has the columns, and is no row that could be copied: write u.Age.Set(5)
//! CS0200 at `Age`: Property or indexer 'User.Columns.Age' cannot be assigned to -- it is read only
