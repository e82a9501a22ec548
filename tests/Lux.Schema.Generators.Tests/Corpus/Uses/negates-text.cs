await db.Users.Where(u => !u.Name).CountAsync();

//! CS0023 at `!u.Name`: Operator '!' cannot be applied to operand of type 'TextColumn<User>'
//! LUX3011 at `!u.Name`: 'Name' of 'User' holds string and is no condition by itself: compare it: u.Name == ""
