var users = db.Users.Where(u => u.Age > 3).ToArray();

//! CS1061 at `ToArray`: 'Query<User, User.Columns>' does not contain a definition for 'ToArray' and no accessible extension method 'ToArray' accepting a first argument of type 'Query<User, User.Columns>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `ToArray`: A query has no 'ToArray' here: write await db.Users.Where(u => u.Age > 3).ToArrayAsync(), or await foreach, which reads page by page
