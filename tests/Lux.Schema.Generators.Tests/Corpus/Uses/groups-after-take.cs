await db.Messages.Take(5).GroupBy(m => m.UserId).Select(g => (g.Key, g.Count())).ToArrayAsync();

//! CS0619 at `db.Messages.Take(5).GroupBy(m => m.UserId)`: 'Taken<Message, Message.Columns>.GroupBy(Func<Message.Columns, Item<Message>>)' is obsolete: 'GroupBy comes before Take and Skip: groups are made of all rows; Take after Select cuts the groups.'
//! CS1061 at `Key`: 'Message.Columns' does not contain a definition for 'Key' and no accessible extension method 'Key' accepting a first argument of type 'Message.Columns' could be found (are you missing a using directive or an assembly reference?)
//! CS1061 at `Count`: 'Message.Columns' does not contain a definition for 'Count' and no accessible extension method 'Count' accepting a first argument of type 'Message.Columns' could be found (are you missing a using directive or an assembly reference?)
