await db.Messages.GroupBy(m => m.UserId).ToArrayAsync();

//! CS1061 at `ToArrayAsync`: 'Groups<Message, Message.Columns, RefColumn<Message, User, User.Columns>>' does not contain a definition for 'ToArrayAsync' and no accessible extension method 'ToArrayAsync' accepting a first argument of type 'Groups<Message, Message.Columns, RefColumn<Message, User, User.Columns>>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `ToArrayAsync`: A query after GroupBy has no 'ToArrayAsync' here: say what each group gives: .Select(g => (g.Key, g.Count()))
