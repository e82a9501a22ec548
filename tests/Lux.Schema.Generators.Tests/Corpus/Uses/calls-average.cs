var average = await db.Users.AverageAsync(u => u.Age);

//! CS1929 at `db.Users`: 'ChatDb.UsersTable' does not contain a definition for 'AverageAsync' and the best extension method overload 'AsyncEnumerable.AverageAsync(IAsyncEnumerable<decimal>, CancellationToken)' requires a receiver of type 'System.Collections.Generic.IAsyncEnumerable<decimal>'
//! LUX3013 at `AverageAsync`: A table has no 'AverageAsync' here: write await db.Users.AvgAsync(u => u.Age)
