await db.Messages.Where(m => m.Content == 5).CountAsync();

//! CS0019 at `m.Content == 5`: Operator '==' cannot be applied to operands of type 'TextColumn<Message>' and 'int'
//! LUX3011 at `5`: 'Content' of 'Message' holds string, and 5 is int: write "5"
