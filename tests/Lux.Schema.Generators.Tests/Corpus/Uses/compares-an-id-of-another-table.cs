await db.Messages.Where(m => m.UserId == general).ToArrayAsync();

//! CS0019 at `m.UserId == general`: Operator '==' cannot be applied to operands of type 'RefColumn<Message, User, User.Columns>' and 'Id<Channel>'
//! LUX3011 at `general`: 'UserId' of 'Message' holds Id<User>, and 'general' is Id<Channel>: give it an Id<User>, which comes from a row, an insert or another reference to 'User'
