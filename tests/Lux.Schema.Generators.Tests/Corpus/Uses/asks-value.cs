await db.Users.Where(u => u.Points.Value > 3).CountAsync();

//! CS1061 at `Value`: 'NumberColumn<User, int?, long, double?>' does not contain a definition for 'Value' and no accessible extension method 'Value' accepting a first argument of type 'NumberColumn<User, int?, long, double?>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3012 at `Value`: 'Points' of 'User' is the column itself, and has no 'Value': leave it out: the column is compared as it is
