await db.Users.UpdateAsync(new User { Name = "ann" });

//! LUX3014 at `new User { Name = "ann" }`: The row has no id, so there is none that could change: set its Id, or write InsertAsync for a new row
