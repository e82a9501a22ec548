foreach (var typing in db.Typing.SubscribeAsync(general)) Console.WriteLine(typing.UserId);

//! CS8414 at `db.Typing.SubscribeAsync(general)`: foreach statement cannot operate on variables of type 'IAsyncEnumerable<Typing>' because 'IAsyncEnumerable<Typing>' does not contain a public instance or extension definition for 'GetEnumerator'. Did you mean 'await foreach' rather than 'foreach'?
