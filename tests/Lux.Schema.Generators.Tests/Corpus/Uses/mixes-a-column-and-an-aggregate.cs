await db.Messages.Select(m => (m.UserId, m.Count())).ToArrayAsync();

//! CS1061 at `Count`: 'Message.Columns' does not contain a definition for 'Count' and no accessible extension method 'Count' accepting a first argument of type 'Message.Columns' could be found (are you missing a using directive or an assembly reference?)
