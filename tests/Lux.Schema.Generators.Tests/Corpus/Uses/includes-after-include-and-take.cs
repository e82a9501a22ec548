await db.Messages.Include(m => m.UserId).Take(5).Include((m, u) => m.ChannelId).ToArrayAsync();

//! CS1061 at `Include`: 'Taken<Message, Message.Columns, (Message Row, User Included)>' does not contain a definition for 'Include' and no accessible extension method 'Include' accepting a first argument of type 'Taken<Message, Message.Columns, (Message Row, User Included)>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Include`: A query after Take or Skip has no 'Include' here: Include comes before Take and Skip: the engine filters and orders all rows, then cuts
