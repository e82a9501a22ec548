await db.Users.Where(u => u.Age > "x").CountAsync();

//! CS0019 at `u.Age > "x"`: Operator '>' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'string'
//! LUX3011 at `"x"`: 'Age' of 'User' holds int, and "x" is string: give it a number of type int
