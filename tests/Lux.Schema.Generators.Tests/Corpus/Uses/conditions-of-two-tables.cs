await db.Users.Where(u => db.Messages.Where(m => m.UserId == u.Id)).ToArrayAsync();

//! CS0019 at `m.UserId == u.Id`: Operator '==' cannot be applied to operands of type 'RefColumn<Message, User, User.Columns>' and 'KeyColumn<User>'
