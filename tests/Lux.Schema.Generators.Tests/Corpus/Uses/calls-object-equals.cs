await db.Users.Where(u => Equals(u.Name, "x")).CountAsync();

//! CS0029 at `Equals(u.Name, "x")`: Cannot implicitly convert type 'bool' to 'Lux.Schema.Condition<App.User>'
//! CS1662 at `Equals(u.Name, "x")`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3012 at `Equals(u.Name, "x")`: 'Name' of 'User' is the column itself, and 'Equals' wants what it holds, which only the engine knows: write u.Name == "x"
