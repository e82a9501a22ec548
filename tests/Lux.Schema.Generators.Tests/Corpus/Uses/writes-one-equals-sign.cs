await db.Users.Where(u => u.Age = 20).ToArrayAsync();

//! CS0200 at `u.Age`: Property or indexer 'User.Columns.Age' cannot be assigned to -- it is read only
//! LUX3012 at `u.Age = 20`: = assigns, and == compares: write u.Age == 20
