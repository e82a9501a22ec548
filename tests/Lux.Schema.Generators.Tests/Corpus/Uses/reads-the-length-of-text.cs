await db.Users.Where(u => u.Name.Length > 3).ToArrayAsync();

//! CS1061 at `Length`: 'TextColumn<User>' does not contain a definition for 'Length' and no accessible extension method 'Length' accepting a first argument of type 'TextColumn<User>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3012 at `Length`: 'Name' of 'User' is the column itself, and has no 'Length': the engine compares text as it is; keep the length in a column of its own where rows are found by it
