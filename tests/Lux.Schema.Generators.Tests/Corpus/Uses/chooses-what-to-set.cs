await db.Users.UpdateAsync(ann, u => u.IsAdmin ? u.Age.Set(1) : u.Age.Set(2));

//! CS0029 at `u.IsAdmin`: Cannot implicitly convert type 'Lux.Schema.BoolColumn<App.User>' to 'bool'
//! LUX3012 at `u.IsAdmin`: 'u.IsAdmin' is known for each row by the engine, not here, so C# cannot choose by it: make two updates, each with its Where or onlyIf; in a batch they are one
