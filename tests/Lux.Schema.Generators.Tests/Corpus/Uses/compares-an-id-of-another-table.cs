await db.Messages.Where(m => m.UserId == general).ToArrayAsync();

//! CS0019 at `m.UserId == general`: Operator '==' cannot be applied to operands of type 'RefColumn<Message, User, User.Columns>' and 'Id<Channel>'
