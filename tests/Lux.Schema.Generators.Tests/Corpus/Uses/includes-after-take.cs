await db.Messages.Take(5).Include(m => m.UserId).ToArrayAsync();

//! CS0619 at `db.Messages.Take(5).Include(m => m.UserId)`: 'Taken<Message, Message.Columns>.Include(Func<Message.Columns, Item<Message>>)' is obsolete: 'Include comes before Take and Skip.'
