await db.Users.Where(u => u.Settings.GetProperty("dark").GetBoolean()).ToArrayAsync();

//! CS1061 at `GetProperty`: 'JsonColumn<User, JsonElement?>' does not contain a definition for 'GetProperty' and no accessible extension method 'GetProperty' accepting a first argument of type 'JsonColumn<User, JsonElement?>' could be found (are you missing a using directive or an assembly reference?)
