await db.Users.OrderBy(u => u.Settings).Take(10).ToArrayAsync();

//! CS0029 at `u.Settings`: Cannot implicitly convert type 'Lux.Schema.JsonColumn<App.User, System.Text.Json.JsonElement?>' to 'Lux.Schema.OrderKey<App.User>'
//! CS1662 at `u.Settings`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3011 at `u.Settings`: 'Settings' of 'User' holds JSON, which has no order: compare it with ==, and keep what rows are ordered by in a column of its own
