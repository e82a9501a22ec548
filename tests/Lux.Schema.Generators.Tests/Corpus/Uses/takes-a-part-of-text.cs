await db.Users.Where(u => u.Name.Substring(0, 1) == "a").CountAsync();

//! CS1061 at `Substring`: 'TextColumn<User>' does not contain a definition for 'Substring' and no accessible extension method 'Substring' accepting a first argument of type 'TextColumn<User>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3012 at `Substring`: 'Name' of 'User' is the column itself, and has no 'Substring': conditions of text are ==, !=, In, <, >, StartsWith and Contains; keep in a column of its own what rows are found by
