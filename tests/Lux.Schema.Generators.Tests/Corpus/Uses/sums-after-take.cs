int sum = await db.Users.Take(5).SumAsync(u => u.Age);

//! CS0619 at `db.Users.Take(5).SumAsync(u => u.Age)`: 'Taken<User, User.Columns>.SumAsync<TValue>(Func<User.Columns, Item<User, TValue>>)' is obsolete: 'Aggregates are of all rows that meet the query: they come in place of Take and Skip.'
