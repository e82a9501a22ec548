await db.Users.Where(u => u.Name).CountAsync();

//! CS0029 at `u.Name`: Cannot implicitly convert type 'Lux.Schema.TextColumn<App.User>' to 'Lux.Schema.Condition<App.User>'
//! CS1662 at `u.Name`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3011 at `u.Name`: 'Name' of 'User' holds string and is no condition by itself: compare it: u.Name != ""
