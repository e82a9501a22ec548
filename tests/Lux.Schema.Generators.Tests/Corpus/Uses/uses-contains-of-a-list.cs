var names = new[] { "ann", "bob" };
await db.Users.Where(u => names.Contains(u.Name)).ToArrayAsync();

//! CS0619 at `names.Contains(u.Name)`: 'NotIn.Contains<TRow, TValue>(IEnumerable<TValue>, Column<TRow, TValue>)' is obsolete: 'Ask the column: names.Contains(u.Name) is u.Name.In(names) here.'
