await db.Users.UpdateAsync(u => u.Age.Set(20));

//! CS0619 at `db.Users.UpdateAsync(u => u.Age.Set(20))`: 'Table<User, User.Columns>.UpdateAsync(Func<User.Columns, Assignment<User>>)' is obsolete: 'This would be about every row of the table. Say which rows with Where(...), or begin with All where every row is meant.'
