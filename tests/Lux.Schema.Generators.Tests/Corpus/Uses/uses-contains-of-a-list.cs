var names = new[] { "ann", "bob" };
await db.Users.Where(u => names.Contains(u.Name)).ToArrayAsync();

//! CS1929 at `names`: 'string[]' does not contain a definition for 'Contains' and the best extension method overload 'ParallelEnumerable.Contains<TextColumn<User>>(ParallelQuery<TextColumn<User>>, TextColumn<User>)' requires a receiver of type 'System.Linq.ParallelQuery<Lux.Schema.TextColumn<App.User>>'
