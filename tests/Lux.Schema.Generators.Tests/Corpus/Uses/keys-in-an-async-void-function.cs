System.Timers.ElapsedEventHandler handler = (_, _) => db.Presence.SetAsync(new(ann, "online"));

//! LUX4001 at `db.Presence.SetAsync(new(ann, "online"))`: Nobody waits for 'SetAsync', and nobody learns of its error: await it, return it, or keep the task
