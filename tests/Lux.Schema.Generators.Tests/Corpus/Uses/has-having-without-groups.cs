await db.Messages.Having(m => m.Content == "hi").ToArrayAsync();

//! CS1061 at `Having`: 'ChatDb.MessagesTable' does not contain a definition for 'Having' and no accessible extension method 'Having' accepting a first argument of type 'ChatDb.MessagesTable' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Having`: A table has no 'Having' here: Having is of groups and comes after GroupBy; rows are filtered by Where
