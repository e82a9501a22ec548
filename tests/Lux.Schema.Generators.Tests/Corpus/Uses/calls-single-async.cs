var one = await db.Users.Where(u => u.Name == "ann").SingleAsync();

//! CS1061 at `SingleAsync`: 'Query<User, User.Columns>' does not contain a definition for 'SingleAsync' and no accessible extension method 'SingleAsync' accepting a first argument of type 'Query<User, User.Columns>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `SingleAsync`: A query has no 'SingleAsync' here: a row of a unique column is found by its finder, FindBy..Async; else write FirstOrDefaultAsync()
