var status = await db.Presence.GetAsync(new Presence(ann, "online"));

//! CS1503 at `new Presence(ann, "online")`: Argument 1: cannot convert from 'App.Presence' to 'Lux.Schema.Id<App.User>'
//! LUX3013 at `new Presence(ann, "online")`: 'GetAsync' takes what the key is named by, and not the 'Presence': it is GetAsync(Id<User> userId)
