await db.Users.Where(u => u.IsAdmin ? u.Age > 3 : u.Age > 5).CountAsync();

//! CS0029 at `u.IsAdmin`: Cannot implicitly convert type 'Lux.Schema.BoolColumn<App.User>' to 'bool'
//! LUX3012 at `u.IsAdmin`: 'u.IsAdmin' is known for each row by the engine, not here, so C# cannot choose by it: write (u.IsAdmin & u.Age > 3) | (!u.IsAdmin & u.Age > 5)
