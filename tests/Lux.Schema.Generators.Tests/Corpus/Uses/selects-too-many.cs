await db.Users.Select(u => (u.Id, u.Name, u.Age, u.IsAdmin, u.Role, u.City, u.Boss, u.Points, u.Seen)).Take(5).ToArrayAsync();

//! CS0411 at `Select`: The type arguments for method 'Selecting.Select<TRow, TColumns, T1>(ICutRows<TRow, TColumns>, Func<TColumns, Item<TRow, T1>>)' cannot be inferred from the usage. Try specifying the type arguments explicitly.
//! LUX3012 at `(u.Id, u.Name, u.Age, u.IsAdmin, u.Role, u.City, u.Boss, u.Points, u.Seen)`: Select takes up to 6 columns here, and these are 9: name fewer, or leave Select out and read whole rows
