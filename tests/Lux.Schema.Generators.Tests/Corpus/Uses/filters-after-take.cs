await db.Messages.Take(5).Where(m => m.UserId == ann).ToArrayAsync();

//! CS0619 at `db.Messages.Take(5).Where(m => m.UserId == ann)`: 'Taken<Message, Message.Columns>.Where(Func<Message.Columns, Condition<Message>>)' is obsolete: 'Where comes before Take and Skip: the engine filters all rows, then cuts.'
