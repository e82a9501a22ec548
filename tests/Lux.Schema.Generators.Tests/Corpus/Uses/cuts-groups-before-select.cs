await db.Messages.GroupBy(m => m.UserId).Take(5).Select(g => (g.Key, g.Count())).ToArrayAsync();

//! CS0619 at `db.Messages.GroupBy(m => m.UserId).Take(5)`: 'Groups<Message, Message.Columns, RefColumn<Message, User, User.Columns>>.Take(long)' is obsolete: 'Take and Skip come after Select: .GroupBy(..).OrderBy(..).Select(..).Take(5).'
