await db.Users.OrderBy(u => u.Age + 1).ToArrayAsync();

//! CS0019 at `u.Age + 1`: Operator '+' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'int'
//! LUX3012 at `u.Age + 1`: 'u.Age + 1' would calculate with each row, and the engine takes columns as they are: order by columns, one after the other: .OrderBy(..).ThenBy(..)
