await db.Users.Where(u => u.Nmae == "ann").ToArrayAsync();

//! CS1061 at `Nmae`: 'User.Columns' does not contain a definition for 'Nmae' and no accessible extension method 'Nmae' accepting a first argument of type 'User.Columns' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Nmae`: 'User' has no column 'Nmae': write u.Name
