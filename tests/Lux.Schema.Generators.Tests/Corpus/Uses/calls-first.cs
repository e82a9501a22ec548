var first = db.Users.Where(u => u.Age > 3).First();

//! CS1061 at `First`: 'Query<User, User.Columns>' does not contain a definition for 'First' and no accessible extension method 'First' accepting a first argument of type 'Query<User, User.Columns>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `First`: A query has no 'First' here: write await db.Users.Where(u => u.Age > 3).FirstAsync()
