var status = await db.Presence.GetAsync(7);

//! CS1503 at `7`: Argument 1: cannot convert from 'int' to 'Lux.Schema.Id<App.User>'
