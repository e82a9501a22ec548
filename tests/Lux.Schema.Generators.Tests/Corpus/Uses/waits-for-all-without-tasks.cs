await Task.WhenAll(db.Users.FindAsync(ann), db.Users.CountAsync());

//! CS1503 at `db.Users.FindAsync(ann)`: Argument 1: cannot convert from 'System.Threading.Tasks.ValueTask<App.User?>' to 'System.Threading.Tasks.Task'
//! LUX3013 at `db.Users.FindAsync(ann)`: 'FindAsync' gives a ValueTask, and here goes a Task: write db.Users.FindAsync(ann).AsTask()
//! CS1503 at `db.Users.CountAsync()`: Argument 2: cannot convert from 'System.Threading.Tasks.ValueTask<long>' to 'System.Threading.Tasks.Task'
//! LUX3013 at `db.Users.CountAsync()`: 'CountAsync' gives a ValueTask, and here goes a Task: write db.Users.CountAsync().AsTask()
