await foreach (var typing in db.Typing.SubscribeAsync()) Console.WriteLine(typing.UserId);

//! CS7036 at `SubscribeAsync`: There is no argument given that corresponds to the required parameter 'channelId' of 'Typing.Channels.SubscribeAsync(Id<Channel>, CancellationToken)'
