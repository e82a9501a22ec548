User? found = await db.Users.FindByAgeAsync(5);

//! CS1061 at `FindByAgeAsync`: 'ChatDb.UsersTable' does not contain a definition for 'FindByAgeAsync' and no accessible extension method 'FindByAgeAsync' accepting a first argument of type 'ChatDb.UsersTable' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `FindByAgeAsync`: A table has no 'FindByAgeAsync' here: 'Age' of 'User' is not unique: declare it [Unique], or write .Where(row => row.Age == ..)
