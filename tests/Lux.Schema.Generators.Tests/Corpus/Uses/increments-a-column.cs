await db.Users.UpdateAsync(ann, u => u.Age++);

//! CS0200 at `u.Age`: Property or indexer 'User.Columns.Age' cannot be assigned to -- it is read only
//! LUX3012 at `u.Age++`: 'u.Age++' would calculate with each row, and the engine takes columns as they are: read the row, calculate, and write with onlyIf that it is still as it was read
