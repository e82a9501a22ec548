await db.Users.Where(u => u.IsAdmin).ToArrayAsync();

//! CS0029 at `u.IsAdmin`: Cannot implicitly convert type 'Lux.Schema.Column<App.User, bool>' to 'Lux.Schema.Condition<App.User>'
//! CS1662 at `u.IsAdmin`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
