await db.Users.Where(u => u.Email < new Email("b")).ToArrayAsync();

//! CS0019 at `u.Email < new Email("b")`: Operator '<' cannot be applied to operands of type 'Column<User, Email>' and 'Email'
