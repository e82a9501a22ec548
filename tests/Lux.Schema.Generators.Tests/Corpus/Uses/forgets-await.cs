User[] users = db.Users.ToArrayAsync();

//! CS0029 at `db.Users.ToArrayAsync()`: Cannot implicitly convert type 'System.Threading.Tasks.ValueTask<App.User[]>' to 'App.User[]'
//! LUX3013 at `db.Users.ToArrayAsync()`: 'ToArrayAsync' gives a task, and here goes its result: write await db.Users.ToArrayAsync()
//! LUX3007 at `ToArrayAsync`: 'ToArrayAsync' reads every row of 'users' at once: add Where or Take, or await foreach, which reads page by page
