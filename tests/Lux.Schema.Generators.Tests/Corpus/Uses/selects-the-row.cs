await db.Messages.Select(m => m).Take(5).ToArrayAsync();

//! CS0411 at `Select`: The type arguments for method 'Selecting.Select<TRow, TColumns, T1>(ICutRows<TRow, TColumns>, Func<TColumns, Item<TRow, T1>>)' cannot be inferred from the usage. Try specifying the type arguments explicitly.
//! LUX3012 at `m`: Select names columns, and this is all of them: leave Select out: the query gives rows of 'Message'
