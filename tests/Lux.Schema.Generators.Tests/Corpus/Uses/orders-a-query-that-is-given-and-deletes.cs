await Forget(db.Users.Where(u => u.Name == "ann"));

static async Task Forget(Query<User, User.Columns> users) => await users.OrderBy(u => u.Name).DeleteAsync();

//! LUX3014 at `OrderBy`: 'DeleteAsync' takes no OrderBy, for the rows change together: leave it out; Take keeps to the first rows by id
