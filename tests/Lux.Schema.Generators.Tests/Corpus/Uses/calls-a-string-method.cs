await db.Users.Where(u => u.Name.ToLower() == "ann").ToArrayAsync();

//! CS0619 at `u.Name.ToLower()`: 'TextColumn<User, string>.ToLower()' is obsolete: 'The engine compares text as it is, case and all: store it as it shall be compared, or look at it in the rows that are read.'
