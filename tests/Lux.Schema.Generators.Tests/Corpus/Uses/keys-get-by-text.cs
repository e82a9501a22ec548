var status = await db.Presence.GetAsync($"presence:{ann}");

//! CS1503 at `$"presence:{ann}"`: Argument 1: cannot convert from 'string' to 'Lux.Schema.Id<App.User>'
//! LUX3013 at `$"presence:{ann}"`: 'GetAsync' puts the name of the key together itself: it is GetAsync(Id<User> userId)
