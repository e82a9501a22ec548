await db.Users.Where(u => u.Age.StartsWith("2")).ToArrayAsync();

//! CS1929 at `u.Age`: 'NumberColumn<User, int, long, double>' does not contain a definition for 'StartsWith' and the best extension method overload 'MemoryExtensions.StartsWith<string>(ReadOnlySpan<string>, string)' requires a receiver of type 'System.ReadOnlySpan<string>'
//! LUX3012 at `StartsWith`: 'Age' of 'User' is the column itself, and has no 'StartsWith': only text has StartsWith and Contains
