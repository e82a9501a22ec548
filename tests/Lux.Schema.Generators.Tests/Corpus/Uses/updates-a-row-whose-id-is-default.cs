await db.Messages.UpdateAsync(new Message(default, general, ann, "hi", default));

//! LUX3014 at `new Message(default, general, ann, "hi", default)`: The row has no id, so there is none that could change: set its Id, or write InsertAsync for a new row
