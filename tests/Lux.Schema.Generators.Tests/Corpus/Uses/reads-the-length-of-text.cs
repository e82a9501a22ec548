await db.Users.Where(u => u.Name.Length > 3).ToArrayAsync();

//! CS1061 at `Length`: 'TextColumn<User>' does not contain a definition for 'Length' and no accessible extension method 'Length' accepting a first argument of type 'TextColumn<User>' could be found (are you missing a using directive or an assembly reference?)
