await db.Users.OrderBy(u => u.Face).Take(10).ToArrayAsync();

//! CS0029 at `u.Face`: Cannot implicitly convert type 'Lux.Schema.VectorColumn<App.User, float[]?>' to 'Lux.Schema.OrderKey<App.User>'
//! CS1662 at `u.Face`: Cannot convert lambda expression to intended delegate type because some of the return types in the block are not implicitly convertible to the delegate return type
//! LUX3011 at `u.Face`: 'Face' of 'User' holds a vector, which has no order: order by another column
