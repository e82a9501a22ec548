bool all = await db.Users.AllAsync(u => u.Age > 3);

//! CS1061 at `AllAsync`: 'ChatDb.UsersTable' does not contain a definition for 'AllAsync' and no accessible extension method 'AllAsync' accepting a first argument of type 'ChatDb.UsersTable' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `AllAsync`: A table has no 'AllAsync' here: ask whether a row says the opposite: !await ..Where(row => !(..)).AnyAsync()
