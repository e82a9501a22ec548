await db.Messages.Select(m => 5).Take(5).ToArrayAsync();

//! CS0411 at `Select`: The type arguments for method 'Selecting.Select<TRow, TColumns, T1>(ICutRows<TRow, TColumns>, Func<TColumns, Item<TRow, T1>>)' cannot be inferred from the usage. Try specifying the type arguments explicitly.
//! LUX3012 at `5`: Select names columns, and 5 is none: select columns, and make the object of them in a second function: .Select(row => (row.A, row.B), (a, b) => new ..)
