var status = await db.Presence.GetAsync(general);

//! CS1503 at `general`: Argument 1: cannot convert from 'Lux.Schema.Id<App.Channel>' to 'Lux.Schema.Id<App.User>'
