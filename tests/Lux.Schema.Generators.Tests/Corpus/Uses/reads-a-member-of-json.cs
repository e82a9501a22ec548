await db.Users.Where(u => u.Settings.GetProperty("dark").GetBoolean()).ToArrayAsync();

//! CS1061 at `GetProperty`: 'JsonColumn<User, JsonElement?>' does not contain a definition for 'GetProperty' and no accessible extension method 'GetProperty' accepting a first argument of type 'JsonColumn<User, JsonElement?>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3012 at `GetProperty`: 'Settings' of 'User' is the column itself, and has no 'GetProperty': the engine does not look into JSON; keep in a column of its own what rows are found by
