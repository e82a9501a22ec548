await db.Typing.SubscribeAsync(general, typing => Console.WriteLine(typing.UserId));

//! LUX3013 at `SubscribeAsync`: 'SubscribeAsync' gives the messages one after the other, and calls nothing: write await foreach (Typing message in ..SubscribeAsync(..)) and what is to be done in its body
//! CS1660 at `=>`: Cannot convert lambda expression to type 'CancellationToken' because it is not a delegate type
