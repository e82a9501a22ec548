await db.Messages.Select(m => m.Content).Take(5).PageAsync(50);

//! LUX3014 at `Take`: PageAsync takes the place of Take: leave it out: the size says how many rows, and the cursor of the page before where to begin
