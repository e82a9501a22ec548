var everyone = db.Messages.Include(m => m.UserId);
await everyone.DeleteAsync();

//! LUX3008 at `DeleteAsync`: 'DeleteAsync' would be about every row of 'Message': say which rows with Where or how many with Take, or begin with All where every row is meant
