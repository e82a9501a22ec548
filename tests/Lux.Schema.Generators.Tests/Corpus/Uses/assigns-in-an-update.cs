await db.Users.UpdateAsync(ann, u => u.Age = 20);

//! CS0200 at `u.Age`: Property or indexer 'User.Columns.Age' cannot be assigned to -- it is read only
//! LUX3012 at `u.Age = 20`: 'Age' of 'User' is the column itself, which is not assigned to: write u.Age.Set(20)
