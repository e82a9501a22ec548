await db.Messages.GroupBy(m => m.UserId).Select(g => (g.Key, g.Content)).ToArrayAsync();

//! CS1061 at `Content`: 'Group<Message, Message.Columns, RefColumn<Message, User, User.Columns>>' does not contain a definition for 'Content' and no accessible extension method 'Content' accepting a first argument of type 'Group<Message, Message.Columns, RefColumn<Message, User, User.Columns>>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `Content`: A group has no 'Content' here: a group has its Key and aggregates: group by 'Content' too, or take g.Max(row => row.Content)
