await db.Users.OrderBy(u => u.Age + u.Points).Take(5).ToArrayAsync();

//! CS0019 at `u.Age + u.Points`: Operator '+' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'NumberColumn<User, int?, long, double?>'
//! LUX3012 at `u.Age + u.Points`: 'u.Age + u.Points' would calculate with each row, and the engine takes columns as they are: order by columns, one after the other: .OrderBy(..).ThenBy(..)
