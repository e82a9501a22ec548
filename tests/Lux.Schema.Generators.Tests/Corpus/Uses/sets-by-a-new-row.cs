await db.Users.UpdateAsync(ann, u => new User { Name = "ann" });

//! CS0029 at `new User { Name = "ann" }`: Cannot implicitly convert type 'App.User' to 'Lux.Schema.Assignment<App.User>'
//! CS1662 at `new User { Name = "ann" }`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3012 at `new User { Name = "ann" }`: An update of columns says which, one by one, and not in a row: write row => row.A.Set(..) & row.B.Set(..); a whole row is written by UpdateAsync(row)
