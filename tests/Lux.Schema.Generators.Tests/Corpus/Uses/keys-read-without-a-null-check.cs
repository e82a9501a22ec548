Presence status = await db.Presence.GetAsync(ann);

//! CS0266 at `await db.Presence.GetAsync(ann)`: Cannot implicitly convert type 'App.Presence?' to 'App.Presence'. An explicit conversion exists (are you missing a cast?)
