bool all = true;
await db.Users.Where(u => all & u.Age > 3).CountAsync();

//! CS0019 at `all & u.Age > 3`: Operator '&' cannot be applied to operands of type 'bool' and 'Condition<User>'
//! LUX3012 at `all`: 'all' is true or false before the engine is asked, and a condition is made of columns: decide in C#: if (..) query = query.Where(..)
