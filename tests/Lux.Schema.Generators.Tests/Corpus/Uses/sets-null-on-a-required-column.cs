await db.Users.UpdateAsync(ann, u => u.Age.Set(null));

//! CS1503 at `null`: Argument 1: cannot convert from '<null>' to 'int'
//! LUX3011 at `null`: 'Age' of 'User' holds int and is never null: leave this out, or declare it as 'int?'
