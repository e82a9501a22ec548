User someone = new() { Name = "ann" };
await db.Messages.Where(m => m.UserId == someone).CountAsync();

//! CS0019 at `m.UserId == someone`: Operator '==' cannot be applied to operands of type 'RefColumn<Message, User, User.Columns>' and 'User'
//! LUX3011 at `someone`: 'UserId' of 'Message' holds Id<User>, and 'someone' is User: write someone.Id
