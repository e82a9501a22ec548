await db.Messages.Take(-1).ToArrayAsync();

//! LUX3014 at `-1`: 'Take' is given -1 rows: give it 0 or more
