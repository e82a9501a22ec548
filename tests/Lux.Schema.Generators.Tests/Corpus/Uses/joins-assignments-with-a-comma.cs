await db.Users.UpdateAsync(ann, u => (u.Age.Set(20), u.Name.Set("ann")));

//! CS0029 at `(u.Age.Set(20), u.Name.Set("ann"))`: Cannot implicitly convert type '(Lux.Schema.Assignment<App.User>, Lux.Schema.Assignment<App.User>)' to 'Lux.Schema.Assignment<App.User>'
//! CS1662 at `(u.Age.Set(20), u.Name.Set("ann"))`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3012 at `(u.Age.Set(20), u.Name.Set("ann"))`: What an update sets is joined by &, not by a comma: write u.Age.Set(20) & u.Name.Set("ann")
