User? found = await db.Users.FindByNameAsync(5);

//! CS1503 at `5`: Argument 1: cannot convert from 'int' to 'string'
