long size = await db.Connection.ExecuteAsync("DBSIZE");

//! CS0029 at `await db.Connection.ExecuteAsync("DBSIZE")`: Cannot implicitly convert type 'Lux.Schema.RespValue' to 'long'
//! LUX3013 at `await db.Connection.ExecuteAsync("DBSIZE")`: A reply says what it holds by a method: write (await db.Connection.ExecuteAsync("DBSIZE")).AsInt64()
