User user = await db.Users.FindAsync(ann);
Console.WriteLine(user.Name);

//! CS8600 at `await db.Users.FindAsync(ann)`: Converting null literal or possible null value to non-nullable type.
//! CS8602 at `user`: Dereference of a possibly null reference.
