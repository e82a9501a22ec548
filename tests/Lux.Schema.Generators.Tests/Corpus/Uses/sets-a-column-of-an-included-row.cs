await db.Messages.Include(m => m.UserId).Where((m, u) => u.Age > 3).UpdateAsync((m, u) => u.Age.Set(1));

//! LUX3013 at `(m, u) => u.Age.Set(1)`: An update sets columns of the table itself, not of included rows: give it a function of one row: m => m.A.Set(..)
//! CS1593 at `=>`: Delegate 'Func<Message.Columns, Assignment<Message>>' does not take 2 arguments
