await db.Users.Where(u => u.Age == "20").ToArrayAsync();

//! CS0019 at `u.Age == "20"`: Operator '==' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'string'
