await db.Messages.Include(m => m.Content).ToArrayAsync();

//! CS0619 at `db.Messages.Include(m => m.Content)`: 'Table<Message, Message.Columns>.Include(Func<Message.Columns, Item<Message>>)' is obsolete: 'Include follows a reference: a column whose type is the Id of another table.'
