await db.Users.Where(u => u.Age + 1 > 20).ToArrayAsync();

//! CS0019 at `u.Age + 1`: Operator '+' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'int'
//! LUX3012 at `u.Age + 1`: 'u.Age + 1' would calculate with each row, and the engine takes columns as they are: calculate on the value's side, so that the column stands alone before the operator
