await db.Messages.Skip(5).PageAsync(50);

//! CS0619 at `db.Messages.Skip(5).PageAsync(50)`: 'Taken<Message, Message.Columns>.PageAsync(int)' is obsolete: 'PageAsync takes the place of Take and Skip: its size says how many rows, and the cursor of the page before where to begin.'
