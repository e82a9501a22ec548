await db.Users.Where(u => string.Compare(u.Name, "ann") > 0).CountAsync();

//! LUX3012 at `string.Compare(u.Name, "ann")`: 'Name' of 'User' is the column itself, and 'Compare' wants what it holds, which only the engine knows: write u.Name < ..
//! CS1503 at `u.Name`: Argument 1: cannot convert from 'Lux.Schema.TextColumn<App.User>' to 'string?'
