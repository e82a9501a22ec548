await db.Messages.Include(m => m.UserId).Where((m, u) => m.Content == u.Name).CountAsync();

//! CS0019 at `m.Content == u.Name`: Operator '==' cannot be applied to operands of type 'TextColumn<Message>' and 'TextColumn<User>'
//! LUX3011 at `m.Content == u.Name`: 'Content' of 'Message' and 'Name' of 'User' are two columns, and the engine compares a column with a value: compare them in the rows that are read, or keep a column that says how they compare
