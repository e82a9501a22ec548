await db.Users.OrderBy(u => -u.Age).Take(5).ToArrayAsync();

//! CS0023 at `-u.Age`: Operator '-' cannot be applied to operand of type 'NumberColumn<User, int, long, double>'
//! LUX3012 at `-u.Age`: '-u.Age' would calculate with each row, and the engine orders by columns as they are: write OrderByDescending(u => u.Age)
