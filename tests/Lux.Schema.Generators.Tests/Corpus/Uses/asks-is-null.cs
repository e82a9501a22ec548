await db.Users.Where(u => u.City is null).CountAsync();

//! CS0029 at `u.City is null`: Cannot implicitly convert type 'bool' to 'Lux.Schema.Condition<App.User>'
//! CS1662 at `u.City is null`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3012 at `u.City is null`: 'City' of 'User' is the column itself, and 'is' looks at what it is in C#: write u.City.IsNull
