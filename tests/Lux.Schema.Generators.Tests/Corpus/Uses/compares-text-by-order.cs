await db.Users.Where(u => u.IsAdmin > false).ToArrayAsync();

//! CS0019 at `u.IsAdmin > false`: Operator '>' cannot be applied to operands of type 'BoolColumn<User>' and 'bool'
//! LUX3011 at `u.IsAdmin > false`: 'IsAdmin' of 'User' holds bool, which has no order: compare it with == or In
