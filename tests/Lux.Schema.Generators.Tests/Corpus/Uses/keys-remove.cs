await db.Presence.RemoveAsync(ann);

//! CS0122 at `RemoveAsync`: 'KeySpace<Presence, Presence.Keys>.RemoveAsync(string, CancellationToken)' is inaccessible due to its protection level
//! LUX3013 at `RemoveAsync`: Keys of 'Presence' have no 'RemoveAsync': write DeleteAsync(..), with what the key is named by
