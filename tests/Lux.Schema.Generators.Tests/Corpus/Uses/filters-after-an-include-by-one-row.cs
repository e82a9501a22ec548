await db.Messages.Include(m => m.UserId).Where(m => m.Content == "hi").ToArrayAsync();

//! LUX3013 at `m => m.Content == "hi"`: A query of 2 tables gives Where the columns of each: write (m, first) => ..
//! CS1593 at `=>`: Delegate 'Func<Message.Columns, User.Columns, Condition>' does not take 1 arguments
