await db.Users.InsertAsync(new User { Id = ann, Name = "ann" });

//! LUX3014 at `ann`: The engine gives a new row its id: leave it out, or write UpdateAsync to change the row that has it
