await db.Users.Where(u => u.Role == 1).ToArrayAsync();

//! CS0019 at `u.Role == 1`: Operator '==' cannot be applied to operands of type 'Column<User, Role>' and 'int'
//! LUX3011 at `1`: 'Role' of 'User' holds Role, and 1 is int: write Role.Guest or another of its names
