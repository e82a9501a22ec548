await db.Messages.Where(m => m.UserId == 5).ToArrayAsync();

//! CS0019 at `m.UserId == 5`: Operator '==' cannot be applied to operands of type 'RefColumn<Message, User, User.Columns>' and 'int'
