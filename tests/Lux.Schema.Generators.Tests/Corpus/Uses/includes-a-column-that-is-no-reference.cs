await db.Messages.Include(m => m.Content).ToArrayAsync();

//! CS0619 at `db.Messages.Include(m => m.Content)`: 'Table<Message, Message.Columns>.Include(Func<Message.Columns, Item<Message>>)' is obsolete: 'Include follows a reference: a column whose type is the Id of another table.'
//! LUX3007 at `ToArrayAsync`: 'ToArrayAsync' reads every row of 'messages' at once: add Where or Take, or await foreach, which reads page by page
