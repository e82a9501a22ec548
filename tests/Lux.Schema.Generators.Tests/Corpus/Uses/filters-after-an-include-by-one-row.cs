await db.Messages.Include(m => m.UserId).Where(m => m.Content == "hi").ToArrayAsync();

//! CS1593 at `=>`: Delegate 'Func<Message.Columns, User.Columns, Condition>' does not take 1 arguments
