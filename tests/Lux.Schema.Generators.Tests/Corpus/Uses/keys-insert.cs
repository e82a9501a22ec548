await db.Presence.InsertAsync(new(ann, "online"));

//! CS1061 at `InsertAsync`: 'Presence.Keys' does not contain a definition for 'InsertAsync' and no accessible extension method 'InsertAsync' accepting a first argument of type 'Presence.Keys' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `InsertAsync`: Keys of 'Presence' have no 'InsertAsync': write SetAsync(new Presence(..)), which makes the key or replaces its value
