await db.Typing.PublishAsync(general, ann);

//! LUX3013 at `PublishAsync`: 'PublishAsync' takes a 'Typing' as a whole: write PublishAsync(new Typing(general, ann))
//! CS1503 at `general`: Argument 1: cannot convert from 'Lux.Schema.Id<App.Channel>' to 'App.Typing'
//! CS1503 at `ann`: Argument 2: cannot convert from 'Lux.Schema.Id<App.User>' to 'System.Threading.CancellationToken'
