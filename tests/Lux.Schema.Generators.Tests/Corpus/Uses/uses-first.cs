User ann2 = await db.Users.FirstAsync(u => u.Name == "ann");

//! CS0619 at `db.Users.FirstAsync(u => u.Name == "ann")`: 'Table<User, User.Columns>.FirstAsync(Func<User.Columns, Condition<User>>)' is obsolete: 'Say which rows with Where(...) before it.'
