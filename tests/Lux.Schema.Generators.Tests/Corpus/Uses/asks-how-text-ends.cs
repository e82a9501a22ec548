await db.Users.Where(u => u.Name.EndsWith("n")).CountAsync();

//! CS0619 at `u.Name.EndsWith("n")`: 'TextColumn<User, string>.EndsWith(string)' is obsolete: 'Conditions of text are ==, !=, In, <, >, StartsWith and Contains.'
