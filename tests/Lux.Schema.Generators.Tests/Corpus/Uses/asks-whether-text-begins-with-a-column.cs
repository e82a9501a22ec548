await db.Users.Where(u => u.Name.StartsWith(u.City)).CountAsync();

//! CS1503 at `u.City`: Argument 1: cannot convert from 'Lux.Schema.OptionalTextColumn<App.User>' to 'string'
//! LUX3011 at `u.City`: 'StartsWith' takes a value, and 'City' of 'User' is another column: compare them in the rows that are read
