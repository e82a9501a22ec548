await db.Users.Where(u => u.Role == Kind.Text).CountAsync();

//! CS0019 at `u.Role == Kind.Text`: Operator '==' cannot be applied to operands of type 'Column<User, Role>' and 'Kind'
//! LUX3011 at `Kind.Text`: 'Role' of 'User' holds Role, and 'Kind.Text' is Kind: write Role.Guest or another of its names
