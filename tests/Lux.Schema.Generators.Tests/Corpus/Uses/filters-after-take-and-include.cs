await db.Messages.Include(m => m.UserId).Take(5).Where((m, u) => u.Age > 3).ToArrayAsync();

//! CS1061 at `Where`: 'Taken<Message, Message.Columns, (Message Row, User Included)>' does not contain a definition for 'Where' and no accessible extension method 'Where' accepting a first argument of type 'Taken<Message, Message.Columns, (Message Row, User Included)>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Where`: A query after Take or Skip has no 'Where' here: Where comes before Take and Skip: the engine filters and orders all rows, then cuts
