await db.Messages.Include(m => m.UserId).Take(5).PageAsync(50);

//! CS1061 at `PageAsync`: 'Taken<Message, Message.Columns, (Message Row, User Included)>' does not contain a definition for 'PageAsync' and no accessible extension method 'PageAsync' accepting a first argument of type 'Taken<Message, Message.Columns, (Message Row, User Included)>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `PageAsync`: A query after Take or Skip has no 'PageAsync' here: PageAsync takes the place of Take and Skip: its size says how many rows, and the cursor of the page before where to begin
