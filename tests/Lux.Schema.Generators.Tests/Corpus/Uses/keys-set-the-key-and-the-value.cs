await db.Presence.SetAsync(ann, "online");

//! LUX3013 at `SetAsync`: 'SetAsync' takes a 'Presence' as a whole: write SetAsync(new Presence(ann, "online"))
//! CS1503 at `ann`: Argument 1: cannot convert from 'Lux.Schema.Id<App.User>' to 'App.Presence'
//! CS1503 at `"online"`: Argument 2: cannot convert from 'string' to 'System.Threading.CancellationToken'
