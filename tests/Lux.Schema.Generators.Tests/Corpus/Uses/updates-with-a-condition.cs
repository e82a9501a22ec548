await db.Users.UpdateAsync(ann, u => u.Age == 20);

//! CS0029 at `u.Age == 20`: Cannot implicitly convert type 'Lux.Schema.Condition<App.User>' to 'Lux.Schema.Assignment<App.User>'
//! CS1662 at `u.Age == 20`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3012 at `u.Age == 20`: == asks whether the column holds the value, and does not change it: write u.Age.Set(20)
