foreach (var user in db.Users.Where(u => u.Age > 3)) Console.WriteLine(user.Name);

//! CS8414 at `db.Users.Where(u => u.Age > 3)`: foreach statement cannot operate on variables of type 'Query<User, User.Columns>' because 'Query<User, User.Columns>' does not contain a public instance or extension definition for 'GetEnumerator'. Did you mean 'await foreach' rather than 'foreach'?
