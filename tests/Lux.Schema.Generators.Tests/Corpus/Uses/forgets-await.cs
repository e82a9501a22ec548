User[] users = db.Users.ToArrayAsync();

//! CS0029 at `db.Users.ToArrayAsync()`: Cannot implicitly convert type 'System.Threading.Tasks.ValueTask<App.User[]>' to 'App.User[]'
