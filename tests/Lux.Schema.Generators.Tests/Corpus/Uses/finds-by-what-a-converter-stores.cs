await db.Users.FindByEmailAsync("ann@example.com");

//! CS1503 at `"ann@example.com"`: Argument 1: cannot convert from 'string' to 'App.Email'
