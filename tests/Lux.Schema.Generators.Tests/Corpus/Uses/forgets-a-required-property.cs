await db.Users.InsertAsync(new User());

//! CS9035 at `User`: Required member 'User.Name' must be set in the object initializer or attribute constructor.
