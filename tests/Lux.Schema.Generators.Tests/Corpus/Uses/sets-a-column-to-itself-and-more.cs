await db.Users.UpdateAsync(ann, u => u.Age.Set(u.Age + 1));

//! CS0019 at `u.Age + 1`: Operator '+' cannot be applied to operands of type 'NumberColumn<User, int, long, double>' and 'int'
//! LUX3012 at `u.Age + 1`: 'u.Age + 1' would calculate with each row, and the engine takes columns as they are: read the row, calculate, and write with onlyIf that it is still as it was read
