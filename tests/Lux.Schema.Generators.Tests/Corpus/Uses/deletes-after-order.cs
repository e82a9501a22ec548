await db.Users.Where(u => u.Age > 3).OrderBy(u => u.Name).DeleteAsync();

//! LUX3014 at `OrderBy`: 'DeleteAsync' takes no OrderBy, for the rows change together: leave it out; Take keeps to the first rows by id
