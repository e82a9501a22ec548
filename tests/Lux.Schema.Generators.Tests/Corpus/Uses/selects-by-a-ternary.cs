await db.Users.Select(u => u.IsAdmin ? u.Name : u.City).Take(5).ToArrayAsync();

//! CS0029 at `u.IsAdmin`: Cannot implicitly convert type 'Lux.Schema.BoolColumn<App.User>' to 'bool'
//! LUX3012 at `u.IsAdmin`: 'u.IsAdmin' is known for each row by the engine, not here, so C# cannot choose by it: select all columns, and choose in a second function: .Select(row => (row.A, row.B), (a, b) => ..)
