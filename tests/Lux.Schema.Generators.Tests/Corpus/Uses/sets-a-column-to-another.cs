await db.Users.UpdateAsync(ann, u => u.Name.Set(u.City));

//! CS1503 at `u.City`: Argument 1: cannot convert from 'Lux.Schema.OptionalTextColumn<App.User>' to 'string'
//! LUX3011 at `u.City`: A column is set to a value, and 'City' of 'User' is another column: read the row and write its value, with onlyIf that it is still as it was read
