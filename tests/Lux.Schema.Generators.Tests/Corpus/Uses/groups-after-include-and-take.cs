await db.Messages.Include(m => m.UserId).Take(5).GroupBy((m, u) => u.Name).Select(g => (g.Key, g.Count())).ToArrayAsync();

//! CS1061 at `GroupBy`: 'Taken<Message, Message.Columns, (Message Row, User Included)>' does not contain a definition for 'GroupBy' and no accessible extension method 'GroupBy' accepting a first argument of type 'Taken<Message, Message.Columns, (Message Row, User Included)>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `GroupBy`: A query after Take or Skip has no 'GroupBy' here: GroupBy comes before Take and Skip: groups are made of all rows; Take after Select cuts the groups
