await db.BatchAsync(async b => { b.Users.Insert(new User { Name = "ann" }); await Task.Yield(); });

//! CS0619 at `db.BatchAsync(async b => { b.Users.Insert(new User { Name = "ann" }); await Task.Yield(); })`: 'LuxDatabase<ChatDb.Batch>.BatchAsync(Func<ChatDb.Batch, Task>, CancellationToken)' is obsolete: 'A batch is put together without waiting: read what it needs first, then add its steps in a function that is not async.'
