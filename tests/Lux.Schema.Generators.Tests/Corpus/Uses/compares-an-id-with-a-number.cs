await db.Messages.Where(m => m.UserId == 5).ToArrayAsync();

//! CS0019 at `m.UserId == 5`: Operator '==' cannot be applied to operands of type 'RefColumn<Message, User, User.Columns>' and 'int'
//! LUX3011 at `5`: 'UserId' of 'Message' holds Id<User>, and 5 is int: give it an Id<User>, which comes from a row, an insert or another reference to 'User'
