Id<User>[] ids = [ann];
User?[] users = ids.Select(async id => await db.Users.FindAsync(id)).ToArray();

//! CS0029 at `ids.Select(async id => await db.Users.FindAsync(id)).ToArray()`: Cannot implicitly convert type 'System.Threading.Tasks.Task<App.User>[]' to 'App.User?[]'
