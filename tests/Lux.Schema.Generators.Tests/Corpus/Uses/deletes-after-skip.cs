await db.Users.Where(u => u.Age > 3).Skip(5).DeleteAsync();

//! LUX3014 at `Skip`: 'DeleteAsync' takes no Skip: say in Where which rows are meant
