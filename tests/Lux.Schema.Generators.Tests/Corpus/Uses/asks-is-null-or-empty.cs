await db.Users.Where(u => string.IsNullOrEmpty(u.Name)).CountAsync();

//! LUX3012 at `string.IsNullOrEmpty(u.Name)`: 'Name' of 'User' is the column itself, and 'IsNullOrEmpty' wants what it holds, which only the engine knows: write u.Name == ""; it is never null
//! CS1503 at `u.Name`: Argument 1: cannot convert from 'Lux.Schema.TextColumn<App.User>' to 'string?'
