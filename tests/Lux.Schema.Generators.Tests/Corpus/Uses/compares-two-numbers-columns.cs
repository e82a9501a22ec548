await db.Users.Where(u => u.Age > u.Points).CountAsync();

//! CS0019 at `u.Age > u.Points`: Operator '>' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'NumberColumn<User, int?, long, double?>'
//! LUX3011 at `u.Age > u.Points`: 'Age' of 'User' and 'Points' of 'User' are two columns, and the engine compares a column with a value: compare them in the rows that are read, or keep a column that says how they compare
