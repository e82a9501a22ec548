var users = await db.Users.Where(u => u.Age > 3).ToListAsync();

//! CS1061 at `ToListAsync`: 'Query<User, User.Columns>' does not contain a definition for 'ToListAsync' and no accessible extension method 'ToListAsync' accepting a first argument of type 'Query<User, User.Columns>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `ToListAsync`: A query has no 'ToListAsync' here: write await db.Users.Where(u => u.Age > 3).ToArrayAsync(), or await foreach, which reads page by page
