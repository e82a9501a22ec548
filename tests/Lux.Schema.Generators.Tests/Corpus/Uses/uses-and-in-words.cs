await db.Users.Where(u => u.Age > 3 and u.Name == "ann").ToArrayAsync();

//! CS0103 at `and`: The name 'and' does not exist in the current context
//! CS1003 at `and`: Syntax error, ',' expected
//! CS0103 at `u`: The name 'u' does not exist in the current context
//! CS1003 at `u`: Syntax error, ',' expected
