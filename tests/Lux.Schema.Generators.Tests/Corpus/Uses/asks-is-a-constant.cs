await db.Users.Where(u => u.Age is > 3 and < 9).CountAsync();

//! LUX3012 at `u.Age is > 3 and < 9`: 'Age' of 'User' is the column itself, and 'is' looks at what it is in C#: write comparisons: u.Age == .., u.Age > .. & u.Age < ..
//! CS8781 at `> 3`: Relational patterns may not be used for a value of type 'Lux.Schema.NumberColumn<App.User, int, long, double>'.
//! CS0029 at `3`: Cannot implicitly convert type 'int' to 'Lux.Schema.NumberColumn<App.User, int, long, double>'
//! CS8781 at `< 9`: Relational patterns may not be used for a value of type 'Lux.Schema.NumberColumn<App.User, int, long, double>'.
//! CS0029 at `9`: Cannot implicitly convert type 'int' to 'Lux.Schema.NumberColumn<App.User, int, long, double>'
