await db.Users.Where(u => u.IsAdmin == "true").CountAsync();

//! CS0019 at `u.IsAdmin == "true"`: Operator '==' cannot be applied to operands of type 'BoolColumn<User>' and 'string'
//! LUX3011 at `"true"`: 'IsAdmin' of 'User' holds bool, and "true" is string: write true
