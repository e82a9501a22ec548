await db.Users.InsertAsync(new User { Name = "ann" });
await db.SaveChangesAsync();

//! CS1061 at `SaveChangesAsync`: 'ChatDb' does not contain a definition for 'SaveChangesAsync' and no accessible extension method 'SaveChangesAsync' accepting a first argument of type 'ChatDb' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `SaveChangesAsync`: Nothing waits for 'SaveChangesAsync': every awaited call is done when it returns: leave it out; writes that belong together go in BatchAsync
