var users = db.Users.AsQueryable();

//! CS1929 at `db.Users`: 'ChatDb.UsersTable' does not contain a definition for 'AsQueryable' and the best extension method overload 'Queryable.AsQueryable(IEnumerable)' requires a receiver of type 'System.Collections.IEnumerable'
//! LUX3013 at `AsQueryable`: A table has no 'AsQueryable' here: leave it out: a query reads rows and keeps none
