db.Users.Add(new User { Name = "ann" });

//! CS1061 at `Add`: 'ChatDb.UsersTable' does not contain a definition for 'Add' and no accessible extension method 'Add' accepting a first argument of type 'ChatDb.UsersTable' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Add`: A table has no 'Add' here: write await db.Users.InsertAsync(..), which takes one row or many
