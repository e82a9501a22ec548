using Lux.Engine;
using Lux.Samples.Quickstart;
using Lux.Schema;

await using var engine = await LuxEngine.StartAsync();               // the real engine, in this process, data in a temporary folder
await using var db = await ChatDb.ConnectAsync(engine.ConnectionString);
await db.EnsureCreatedAsync();

Id<User> ann = await db.Users.InsertAsync(new User { Username = "ann" });
await db.Messages.InsertAsync(new Message(default, ann, "Hello", default));
await db.Messages.InsertAsync(new Message(default, ann, "Is anybody here?", default));

await foreach (var (message, author) in db.Messages
    .Where(m => m.UserId == ann)
    .OrderByDescending(m => m.Timestamp)
    .Include(m => m.UserId)                                           // the authors come in the same round trip
    .Take(50))
{
    Console.WriteLine($"{author.Username}: {message.Content}");
}

try
{
    await db.Users.InsertAsync(new User { Username = "ann" });
}
catch (UniqueViolationException taken)
{
    Console.WriteLine(taken.Message);
}
