await db.Users.Where(u => u.Age > 3).OrderBy(u => u.Name).Take(5).UpdateAsync(u => u.Age.Set(1));

//! LUX3014 at `OrderBy`: 'UpdateAsync' takes no OrderBy, for the rows change together: leave it out; Take keeps to the first rows by id
