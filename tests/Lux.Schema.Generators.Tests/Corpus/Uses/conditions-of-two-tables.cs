await db.Users.Where(u => db.Messages.Where(m => m.UserId == u.Id)).ToArrayAsync();

//! CS0019 at `m.UserId == u.Id`: Operator '==' cannot be applied to operands of type 'RefColumn<Message, User, User.Columns>' and 'KeyColumn<User>'
//! LUX3011 at `m.UserId == u.Id`: 'UserId' of 'Message' and 'Id' of 'User' are two columns, and the engine compares a column with a value: to follow the reference, write .Include(m => m.UserId), whose row comes second: .Where((m, u) => ..)
