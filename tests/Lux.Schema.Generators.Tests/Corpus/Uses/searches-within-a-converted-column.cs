await db.Users.Where(u => u.Email.StartsWith("ann")).ToArrayAsync();

//! CS1929 at `u.Email`: 'Column<User, Email>' does not contain a definition for 'StartsWith' and the best extension method overload 'MemoryExtensions.StartsWith<string>(ReadOnlySpan<string>, string)' requires a receiver of type 'System.ReadOnlySpan<string>'
//! LUX3012 at `StartsWith`: 'Email' of 'User' is the column itself, and has no 'StartsWith': only text has StartsWith and Contains
