await db.Users.Where(u => u.Points.HasValue).CountAsync();

//! CS1061 at `HasValue`: 'NumberColumn<User, int?, long, double?>' does not contain a definition for 'HasValue' and no accessible extension method 'HasValue' accepting a first argument of type 'NumberColumn<User, int?, long, double?>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3012 at `HasValue`: 'Points' of 'User' is the column itself, and has no 'HasValue': write u.Points.IsNotNull
