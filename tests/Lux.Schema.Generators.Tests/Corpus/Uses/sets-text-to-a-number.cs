await db.Users.UpdateAsync(ann, u => u.Name.Set(5));

//! CS1503 at `5`: Argument 1: cannot convert from 'int' to 'string'
//! LUX3011 at `5`: 'Name' of 'User' holds string, and 5 is int: write "5"
