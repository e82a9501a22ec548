await db.Messages.GroupBy(m => m.UserId).Where(g => g.Count() > 3).Select(g => g.Key).ToArrayAsync();

//! CS1061 at `Where`: 'Groups<Message, Message.Columns, RefColumn<Message, User, User.Columns>>' does not contain a definition for 'Where' and no accessible extension method 'Where' accepting a first argument of type 'Groups<Message, Message.Columns, RefColumn<Message, User, User.Columns>>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Where`: A query after GroupBy has no 'Where' here: groups are filtered by Having(g => ..), rows by Where before GroupBy
