int? least = null;
await db.Users.Where(u => u.Age == least).CountAsync();

//! CS0019 at `u.Age == least`: Operator '==' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'int?'
//! LUX3011 at `least`: 'Age' of 'User' holds int, and 'least' is int?: write least.Value where there is one
