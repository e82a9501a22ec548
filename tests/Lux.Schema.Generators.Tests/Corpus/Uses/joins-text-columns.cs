await db.Users.Where(u => u.Name + "x" == "annx").CountAsync();

//! CS0029 at `u.Name + "x" == "annx"`: Cannot implicitly convert type 'bool' to 'Lux.Schema.Condition<App.User>'
//! CS1662 at `u.Name + "x" == "annx"`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3012 at `u.Name + "x"`: 'u.Name + "x"' would calculate with each row, and the engine takes columns as they are: calculate on the value's side, so that the column stands alone before the operator
