User[] users = await db.Users.Where(u => u.Age > 3, System.Threading.CancellationToken.None).Take(5).ToArrayAsync();

//! CS1501 at `Where`: No overload for method 'Where' takes 2 arguments
