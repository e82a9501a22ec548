await db.Presence.SetAsync(new(ann, "online"), 60);

//! CS1503 at `60`: Argument 2: cannot convert from 'int' to 'System.Threading.CancellationToken'
//! LUX3013 at `60`: 'SetAsync' takes a time, and 60 is a number: write TimeSpan.FromSeconds(60)
