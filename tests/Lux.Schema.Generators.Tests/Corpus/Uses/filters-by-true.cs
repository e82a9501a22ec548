await db.Users.Where(u => true).ToArrayAsync();

//! CS0029 at `true`: Cannot implicitly convert type 'bool' to 'Lux.Schema.Condition<App.User>'
//! CS1662 at `true`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3012 at `true`: 'true' says nothing of a row: leave this Where out; All says that every row is meant
