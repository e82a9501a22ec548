db.Presence.SetAsync(new(ann, "online"));

//! CS4014 at `db.Presence.SetAsync(new(ann, "online"))`: Because this call is not awaited, execution of the current method continues before the call is completed. Consider applying the 'await' operator to the result of the call.
//! LUX4001 at `db.Presence.SetAsync(new(ann, "online"))`: Nobody waits for 'SetAsync', and nobody learns of its error: await it, return it, or keep the task
