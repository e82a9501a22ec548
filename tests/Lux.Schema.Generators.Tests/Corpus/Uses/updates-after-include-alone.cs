await db.Messages.Include(m => m.UserId).UpdateAsync(m => m.Content.Set(""));

//! LUX3008 at `UpdateAsync`: 'UpdateAsync' would be about every row of 'Message': say which rows with Where or how many with Take, or begin with All where every row is meant
