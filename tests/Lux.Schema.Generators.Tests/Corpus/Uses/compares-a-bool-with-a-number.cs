await db.Users.Where(u => u.IsAdmin == 1).CountAsync();

//! CS0019 at `u.IsAdmin == 1`: Operator '==' cannot be applied to operands of type 'BoolColumn<User>' and 'int'
//! LUX3011 at `1`: 'IsAdmin' of 'User' holds bool, and 1 is int: write true or false
