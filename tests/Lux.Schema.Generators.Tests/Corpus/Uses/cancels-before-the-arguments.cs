User? user = await db.Users.FindAsync(System.Threading.CancellationToken.None, ann);

//! CS1503 at `System.Threading.CancellationToken.None`: Argument 1: cannot convert from 'System.Threading.CancellationToken' to 'Lux.Schema.Id<App.User>'
//! CS1503 at `ann`: Argument 2: cannot convert from 'Lux.Schema.Id<App.User>' to 'System.Threading.CancellationToken'
