Task<User?> found;
await using (var other = await ChatDb.ConnectAsync("lux://localhost"))
{
    found = other.Users.FindAsync(ann);
}

//! CS0029 at `other.Users.FindAsync(ann)`: Cannot implicitly convert type 'System.Threading.Tasks.ValueTask<App.User?>' to 'System.Threading.Tasks.Task<App.User?>'
//! LUX3013 at `other.Users.FindAsync(ann)`: 'FindAsync' gives a ValueTask, and here goes a Task: write other.Users.FindAsync(ann).AsTask()
