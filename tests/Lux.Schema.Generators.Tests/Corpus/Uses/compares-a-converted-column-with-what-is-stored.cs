await db.Users.Where(u => u.Email == "ann@example.com").ToArrayAsync();

//! CS0019 at `u.Email == "ann@example.com"`: Operator '==' cannot be applied to operands of type 'Column<User, Email>' and 'string'
//! LUX3011 at `"ann@example.com"`: 'Email' of 'User' holds Email, and "ann@example.com" is string: write new Email("ann@example.com")
