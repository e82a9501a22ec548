var grown = await db.Users.Where(u => u.Age > 3).Select(u => u.Name + "!").ToArrayAsync();

//! CS0411 at `Select`: The type arguments for method 'Selecting.Select<TRow, TColumns, T1>(ICutRows<TRow, TColumns>, Func<TColumns, Item<TRow, T1>>)' cannot be inferred from the usage. Try specifying the type arguments explicitly.
//! LUX3012 at `u.Name + "!"`: 'u.Name + "!"' would calculate with each row, and the engine takes columns as they are: select the columns, and calculate in a second function: .Select(row => row.A, a => ..)
