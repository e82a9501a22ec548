await db.Users.OrderBy(u => u.Age + 1).ToArrayAsync();

//! CS0019 at `u.Age + 1`: Operator '+' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'int'
