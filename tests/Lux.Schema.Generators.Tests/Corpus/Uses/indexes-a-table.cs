var user = db.Users[ann];

//! CS0021 at `db.Users[ann]`: Cannot apply indexing with [] to an expression of type 'ChatDb.UsersTable'
//! LUX3013 at `db.Users[ann]`: A table has no [..]: write await ..FindAsync(id), or .Skip(n).FirstAsync()
