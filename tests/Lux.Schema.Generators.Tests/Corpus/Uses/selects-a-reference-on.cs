await db.Messages.Select(m => m.UserId.Name).Take(5).ToArrayAsync();

//! CS1061 at `Name`: 'RefColumn<Message, User, User.Columns>' does not contain a definition for 'Name' and no accessible extension method 'Name' accepting a first argument of type 'RefColumn<Message, User, User.Columns>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3012 at `Name`: 'UserId' of 'Message' is the id of a 'User', not its row: bring the row along with .Include(m => m.UserId); its columns are the second of (row, included) => included.Name
