await db.Messages.InsertAsync(new User { Name = "ann" });

//! CS1503 at `new User { Name = "ann" }`: Argument 1: cannot convert from 'App.User' to 'App.Message'
