await db.Messages.PageAsync(0);

//! LUX3014 at `0`: 'PageAsync' is given 0 rows: give it 1 or more
