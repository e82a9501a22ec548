await db.Users.Where(u => 5 < u.Age).CountAsync();

//! CS0019 at `5 < u.Age`: Operator '<' cannot be applied to operands of type 'int' and 'NumberColumn<User, int, long, double>'
//! LUX3011 at `5 < u.Age`: A comparison begins with its column, 'Age' of 'User': write u.Age > 5
