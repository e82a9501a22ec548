var users = db.Users.Where(u => u.Age > 3).ToList();

//! CS1061 at `ToList`: 'Query<User, User.Columns>' does not contain a definition for 'ToList' and no accessible extension method 'ToList' accepting a first argument of type 'Query<User, User.Columns>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `ToList`: A query has no 'ToList' here: write await db.Users.Where(u => u.Age > 3).ToArrayAsync(), or await foreach, which reads page by page
