await db.Users.Where(u => u.Name.Equals("x")).CountAsync();

//! CS0029 at `u.Name.Equals("x")`: Cannot implicitly convert type 'bool' to 'Lux.Schema.Condition<App.User>'
//! CS1662 at `u.Name.Equals("x")`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3012 at `u.Name.Equals("x")`: 'Name' of 'User' is the column itself, and Equals compares it, not what it holds: write u.Name == "x"
