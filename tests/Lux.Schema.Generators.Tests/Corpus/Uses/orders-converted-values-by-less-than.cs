await db.Users.Where(u => u.Email < new Email("b")).ToArrayAsync();

//! CS0019 at `u.Email < new Email("b")`: Operator '<' cannot be applied to operands of type 'Column<User, Email>' and 'Email'
//! LUX3011 at `u.Email < new Email("b")`: 'Email' of 'User' holds Email, which has no order in the engine: compare it with == or In; where stored values have the order of the values, make its converter an IOrderedColumnConverter
