await db.Messages.GroupBy(m => m.UserId).UpdateAsync(g => g.Count().Set(5));

//! CS1061 at `UpdateAsync`: 'Groups<Message, Message.Columns, RefColumn<Message, User, User.Columns>>' does not contain a definition for 'UpdateAsync' and no accessible extension method 'UpdateAsync' accepting a first argument of type 'Groups<Message, Message.Columns, RefColumn<Message, User, User.Columns>>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `UpdateAsync`: A query after GroupBy has no 'UpdateAsync' here: groups are no rows that could change: say in Where which rows are meant
