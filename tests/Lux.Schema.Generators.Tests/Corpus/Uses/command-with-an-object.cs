var reply = await db.ExecuteAsync("SET", "seen", DateTimeOffset.UtcNow);

//! CS1503 at `DateTimeOffset.UtcNow`: Argument 3: cannot convert from 'System.DateTimeOffset' to 'Lux.Schema.RespArgument'
