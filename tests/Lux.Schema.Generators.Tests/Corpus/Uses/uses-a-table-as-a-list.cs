foreach (var user in db.Users) Console.WriteLine(user.Name);

//! CS8414 at `db.Users`: foreach statement cannot operate on variables of type 'ChatDb.UsersTable' because 'ChatDb.UsersTable' does not contain a public instance or extension definition for 'GetEnumerator'. Did you mean 'await foreach' rather than 'foreach'?
