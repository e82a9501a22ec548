var typing = await db.Typing.SubscribeAsync(general);

//! CS1061 at `await db.Typing.SubscribeAsync(general)`: 'IAsyncEnumerable<Typing>' does not contain a definition for 'GetAwaiter' and no accessible extension method 'GetAwaiter' accepting a first argument of type 'IAsyncEnumerable<Typing>' could be found (are you missing a using directive or an assembly reference?)
//! LUX3013 at `await db.Typing.SubscribeAsync(general)`: 'SubscribeAsync' gives one after the other, and no task: write await foreach (var each in db.Typing.SubscribeAsync(general))
