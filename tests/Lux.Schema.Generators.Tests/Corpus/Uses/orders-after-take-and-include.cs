await db.Messages.Include(m => m.UserId).Take(5).OrderBy((m, u) => u.Name).ToArrayAsync();

//! CS1061 at `OrderBy`: 'Taken<Message, Message.Columns, (Message Row, User Included)>' does not contain a definition for 'OrderBy' and no accessible extension method 'OrderBy' accepting a first argument of type 'Taken<Message, Message.Columns, (Message Row, User Included)>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `OrderBy`: A query after Take or Skip has no 'OrderBy' here: OrderBy comes before Take and Skip: the engine filters and orders all rows, then cuts
