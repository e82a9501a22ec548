var count = db.Users.Where(u => u.Age > 3).Count();

//! CS1061 at `Count`: 'Query<User, User.Columns>' does not contain a definition for 'Count' and no accessible extension method 'Count' accepting a first argument of type 'Query<User, User.Columns>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Count`: A query has no 'Count' here: write await db.Users.Where(u => u.Age > 3).CountAsync()
