await db.Users.UpdateAsync(ann, u => u.Age.Set(null));

//! CS1503 at `null`: Argument 1: cannot convert from '<null>' to 'int'
