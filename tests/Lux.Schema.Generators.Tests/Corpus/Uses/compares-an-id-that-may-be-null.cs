Id<User>? maybe = null;
await db.Messages.Where(m => m.UserId == maybe).CountAsync();

//! CS0019 at `m.UserId == maybe`: Operator '==' cannot be applied to operands of type 'RefColumn<Message, User, User.Columns>' and 'Id<User>?'
//! LUX3011 at `maybe`: 'UserId' of 'Message' holds Id<User>, and 'maybe' is Id<User>?: write maybe.Value where there is one
