await db.Users.Where(u => u.Name == u.City).CountAsync();

//! CS0019 at `u.Name == u.City`: Operator '==' cannot be applied to operands of type 'TextColumn<User>' and 'OptionalTextColumn<User>'
//! LUX3011 at `u.Name == u.City`: 'Name' of 'User' and 'City' of 'User' are two columns, and the engine compares a column with a value: compare them in the rows that are read, or keep a column that says how they compare
