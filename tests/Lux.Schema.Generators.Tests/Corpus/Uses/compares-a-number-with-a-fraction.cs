await db.Users.Where(u => u.Age > 2.5).CountAsync();

//! CS0019 at `u.Age > 2.5`: Operator '>' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'double'
//! LUX3011 at `2.5`: 'Age' of 'User' holds int, and 2.5 is double: write a whole number, or declare the column with a type that has fractions
