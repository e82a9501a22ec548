await db.Users.Where(u => u.Age == null).CountAsync();

//! CS0029 at `u.Age == null`: Cannot implicitly convert type 'bool' to 'Lux.Schema.Condition<App.User>'
//! CS1662 at `u.Age == null`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3011 at `u.Age == null`: 'Age' of 'User' holds int and is never null: leave this out, or declare it as 'int?'
