var one = db.Users.Single(u => u.Name == "ann");

//! CS1061 at `Single`: 'ChatDb.UsersTable' does not contain a definition for 'Single' and no accessible extension method 'Single' accepting a first argument of type 'ChatDb.UsersTable' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Single`: A table has no 'Single' here: a row of a unique column is found by its finder, FindBy..Async; else write FirstOrDefaultAsync()
