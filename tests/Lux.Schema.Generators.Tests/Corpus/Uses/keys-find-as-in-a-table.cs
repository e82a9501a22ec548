var status = await db.Presence.FindAsync(ann);

//! CS0122 at `FindAsync`: 'KeySpace<Presence, Presence.Keys>.FindAsync(string, CancellationToken)' is inaccessible due to its protection level
//! LUX3013 at `FindAsync`: Keys of 'Presence' have no 'FindAsync': write GetAsync(..), with what the key is named by
