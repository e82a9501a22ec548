await db.Users.Where(u => u.Name[0] == 'a').CountAsync();

//! CS0021 at `u.Name[0]`: Cannot apply indexing with [] to an expression of type 'TextColumn<User>'
//! LUX3012 at `u.Name[0]`: 'Name' of 'User' is the column itself, and has no '[..]': conditions of text are ==, !=, In, <, >, StartsWith and Contains; keep in a column of its own what rows are found by
