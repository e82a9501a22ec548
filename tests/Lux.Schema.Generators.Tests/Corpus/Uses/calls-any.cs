bool any = db.Users.Any(u => u.Name == "ann");

//! CS1061 at `Any`: 'ChatDb.UsersTable' does not contain a definition for 'Any' and no accessible extension method 'Any' accepting a first argument of type 'ChatDb.UsersTable' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Any`: A table has no 'Any' here: write await db.Users.Where(u => u.Name == "ann").AnyAsync()
