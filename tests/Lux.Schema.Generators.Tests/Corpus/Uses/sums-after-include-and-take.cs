await db.Messages.Include(m => m.UserId).Take(5).MaxAsync(m => m.At);

//! CS1061 at `MaxAsync`: 'Taken<Message, Message.Columns, (Message Row, User Included)>' does not contain a definition for 'MaxAsync' and no accessible extension method 'MaxAsync' accepting a first argument of type 'Taken<Message, Message.Columns, (Message Row, User Included)>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `MaxAsync`: A query after Take or Skip has no 'MaxAsync' here: aggregates are of all rows that meet the query: they come in place of Take and Skip
