await db.BatchAsync(b => { b.Users.Insert([new User { Id = ann, Name = "ann" }]); });

//! LUX3014 at `ann`: The engine gives a new row its id: leave it out, or write Update to change the row that has it
