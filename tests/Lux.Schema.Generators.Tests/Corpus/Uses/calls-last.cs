var last = await db.Users.OrderBy(u => u.Name).LastAsync();

//! CS1061 at `LastAsync`: 'Query<User, User.Columns>' does not contain a definition for 'LastAsync' and no accessible extension method 'LastAsync' accepting a first argument of type 'Query<User, User.Columns>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `LastAsync`: A query has no 'LastAsync' here: order the other way round and take the first: .OrderByDescending(..).FirstAsync()
