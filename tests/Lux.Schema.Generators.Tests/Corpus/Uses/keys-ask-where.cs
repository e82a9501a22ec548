var online = await db.Presence.Where(p => p.Status == "online").ToArrayAsync();

//! CS1061 at `Where`: 'Presence.Keys' does not contain a definition for 'Where' and no accessible extension method 'Where' accepting a first argument of type 'Presence.Keys' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Where`: Keys of 'Presence' have no 'Where': a key is found by its name alone; what is searched, ordered or counted is a table: [Table("..")] on 'Presence'
