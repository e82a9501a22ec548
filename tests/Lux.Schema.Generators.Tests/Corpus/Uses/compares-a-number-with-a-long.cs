long limit = 3;
await db.Users.Where(u => u.Age > limit).CountAsync();

//! CS0019 at `u.Age > limit`: Operator '>' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'long'
//! LUX3011 at `limit`: 'Age' of 'User' holds int, and 'limit' is long: write (int)limit, if it fits there
