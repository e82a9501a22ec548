await db.Messages.Take(5).GroupBy(m => m.UserId).Select(g => (g.Key, g.Count())).ToArrayAsync();

//! CS0619 at `db.Messages.Take(5).GroupBy(m => m.UserId)`: 'Taken<Message, Message.Columns>.GroupBy<TKey>(Func<Message.Columns, TKey>)' is obsolete: 'GroupBy comes before Take and Skip: groups are made of all rows; Take after Select cuts the groups.'
