await db.Users.DeleteAsync();

//! CS0619 at `db.Users.DeleteAsync()`: 'Table<User, User.Columns>.DeleteAsync()' is obsolete: 'This would be about every row of the table. Say which rows with Where(...), or begin with All where every row is meant.'
