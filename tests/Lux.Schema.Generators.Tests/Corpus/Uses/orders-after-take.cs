await db.Messages.Take(5).OrderByDescending(m => m.At).ToArrayAsync();

//! CS0619 at `db.Messages.Take(5).OrderByDescending(m => m.At)`: 'Taken<Message, Message.Columns>.OrderByDescending(Func<Message.Columns, OrderKey<Message>>)' is obsolete: 'OrderBy comes before Take and Skip: the engine orders all rows, then cuts.'
//! LUX3006 at `At`: No index of 'messages' gives the order by 'at', so every row that is met is read and sorted: put [Index] on 'At' of 'Message'
