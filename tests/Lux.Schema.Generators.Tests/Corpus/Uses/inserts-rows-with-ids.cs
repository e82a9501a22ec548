await db.Messages.InsertAsync([new Message(default, general, ann, "hi", default), new Message(new Id<Message>(5), general, ann, "hi", default)]);

//! LUX3014 at `new Id<Message>(5)`: The engine gives a new row its id: leave it out, or write UpdateAsync to change the row that has it
