await db.Typing.PublishAsync("typing:1", new Typing(general, ann));

//! LUX3013 at `PublishAsync`: 'PublishAsync' takes the message alone, whose members make the name of the channel: write PublishAsync(new Typing(general, ann))
//! CS1503 at `"typing:1"`: Argument 1: cannot convert from 'string' to 'App.Typing'
//! CS1503 at `new Typing(general, ann)`: Argument 2: cannot convert from 'App.Typing' to 'System.Threading.CancellationToken'
