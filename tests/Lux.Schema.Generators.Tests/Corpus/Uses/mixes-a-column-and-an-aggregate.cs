await db.Messages.Select(m => (m.UserId, m.Count())).ToArrayAsync();

//! CS1061 at `Count`: 'Message.Columns' does not contain a definition for 'Count' and no accessible extension method 'Count' accepting a first argument of type 'Message.Columns' could be found (are you missing a using directive or an assembly reference?)
//! LUX3009 at `Count`: 'Count' is of many rows, and this function is of each one: group them, .GroupBy(row => row.A).Select(g => (g.Key, g.Count())), or ask of all rows with CountAsync, SumAsync, MaxAsync ..
