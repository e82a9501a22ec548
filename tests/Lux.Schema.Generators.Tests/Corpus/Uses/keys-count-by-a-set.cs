var now = await db.Presence.GetAsync(ann) with { Status = "away" };

//! CS0117 at `Status`: 'Presence?' does not contain a definition for 'Status'
