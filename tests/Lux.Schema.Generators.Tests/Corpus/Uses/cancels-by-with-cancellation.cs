User[] users = await db.Users.Take(5).WithCancellation(System.Threading.CancellationToken.None).ToArrayAsync();

//! CS1061 at `ToArrayAsync`: 'Rows<User>' does not contain a definition for 'ToArrayAsync' and no accessible extension method 'ToArrayAsync' accepting a first argument of type 'Rows<User>' could be found (are you missing a using directive or an assembly reference?)
