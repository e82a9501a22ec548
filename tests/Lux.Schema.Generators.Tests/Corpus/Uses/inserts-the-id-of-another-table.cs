await db.Messages.InsertAsync(new Message(default, ann, general, "hi", default));

//! CS1503 at `ann`: Argument 2: cannot convert from 'Lux.Schema.Id<App.User>' to 'Lux.Schema.Id<App.Channel>'
//! CS1503 at `general`: Argument 3: cannot convert from 'Lux.Schema.Id<App.Channel>' to 'Lux.Schema.Id<App.User>'
