using (var other = await ChatDb.ConnectAsync("lux://localhost")) { }

//! CS8418 at `var other = await ChatDb.ConnectAsync("lux://localhost")`: 'ChatDb': type used in a using statement must implement 'System.IDisposable'. Did you mean 'await using' rather than 'using'?
