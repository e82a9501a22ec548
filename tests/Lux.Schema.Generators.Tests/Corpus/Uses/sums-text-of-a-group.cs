await db.Messages.GroupBy(m => m.UserId).Select(g => g.Sum(m => m.Content)).ToArrayAsync();

//! CS0619 at `g.Sum(m => m.Content)`: 'Group<Message, Message.Columns, RefColumn<Message, User, User.Columns>>.Sum<TValue>(Func<Message.Columns, Column<Message, TValue>>)' is obsolete: 'Sum and Avg are of a column of numbers: long, int, short, byte, double, float or decimal.'
