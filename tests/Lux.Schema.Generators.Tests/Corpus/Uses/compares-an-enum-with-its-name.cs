await db.Users.Where(u => u.Role == "Member").CountAsync();

//! CS0019 at `u.Role == "Member"`: Operator '==' cannot be applied to operands of type 'Column<User, Role>' and 'string'
//! LUX3011 at `"Member"`: 'Role' of 'User' holds Role, and "Member" is string: write Role.Member
