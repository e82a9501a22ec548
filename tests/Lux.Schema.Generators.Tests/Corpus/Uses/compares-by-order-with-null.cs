await db.Users.Where(u => u.Points > null).CountAsync();

//! LUX3014 at `u.Points > null`: Nothing is less or greater than null: write u.Points.IsNull or u.Points.IsNotNull
//! LUX3006 at `Points`: No index of 'users' begins with 'points', so Where looks at every row until the engine has built one: put [Index] on 'Points' of 'User'
