await db.Messages.Select(m => new { m.Id, m.Content }).Take(5).ToArrayAsync();

//! CS0411 at `Select`: The type arguments for method 'Selecting.Select<TRow, TColumns, T1>(ICutRows<TRow, TColumns>, Func<TColumns, Item<TRow, T1>>)' cannot be inferred from the usage. Try specifying the type arguments explicitly.
//! LUX3012 at `new { m.Id, m.Content }`: Select names columns, and gives their values as a tuple: write (m.Id, m.Content)
