await db.Users.SumAsync(u => u.Email);

//! CS1929 at `db.Users`: 'ChatDb.UsersTable' does not contain a definition for 'SumAsync' and the best extension method overload 'AsyncEnumerable.SumAsync(IAsyncEnumerable<decimal>, CancellationToken)' requires a receiver of type 'System.Collections.Generic.IAsyncEnumerable<decimal>'
//! LUX3011 at `u.Email`: 'Email' of 'User' holds Email, and 'SumAsync' is of numbers: name a column of type long, int, short, byte, double, float or decimal
