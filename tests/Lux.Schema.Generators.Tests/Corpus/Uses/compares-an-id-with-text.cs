await db.Messages.Where(m => m.UserId == "ann").CountAsync();

//! CS0019 at `m.UserId == "ann"`: Operator '==' cannot be applied to operands of type 'RefColumn<Message, User, User.Columns>' and 'string'
//! LUX3011 at `"ann"`: 'UserId' of 'Message' holds Id<User>, and "ann" is string: read the text with Id<User>.Parse
