await db.Users.Where(u => u.Age == "20").ToArrayAsync();

//! CS0019 at `u.Age == "20"`: Operator '==' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'string'
//! LUX3011 at `"20"`: 'Age' of 'User' holds int, and "20" is string: write 20
