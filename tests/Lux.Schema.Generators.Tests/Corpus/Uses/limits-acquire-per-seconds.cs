bool may = await db.Limits.TryAcquireAsync("msg", 5, 10);

//! CS1503 at `10`: Argument 3: cannot convert from 'int' to 'System.TimeSpan'
//! LUX3013 at `10`: 'TryAcquireAsync' takes a time, and 10 is a number: write TimeSpan.FromSeconds(10)
