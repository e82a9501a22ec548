await db.Users.UpdateAsync(ann, u => u.Age.Set("20"));

//! CS1503 at `"20"`: Argument 1: cannot convert from 'string' to 'int'
//! LUX3011 at `"20"`: 'Age' of 'User' holds int, and "20" is string: write 20
