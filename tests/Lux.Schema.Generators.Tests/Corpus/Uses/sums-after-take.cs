int sum = await db.Users.Take(5).SumAsync(u => u.Age);

//! CS0029 at `await db.Users.Take(5).SumAsync(u => u.Age)`: Cannot implicitly convert type 'void' to 'int'
//! CS0619 at `db.Users.Take(5).SumAsync(u => u.Age)`: 'Taken<User, User.Columns>.SumAsync(Func<User.Columns, Item<User>>)' is obsolete: 'Aggregates are of all rows that meet the query: they come in place of Take and Skip.'
