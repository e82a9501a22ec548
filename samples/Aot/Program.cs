using System.Text.Json;
using Lux.Samples.Aot;

if (args is not [var connectionString, var name, var path])
{
    Console.Error.WriteLine("Usage: Aot lux://localhost:6379 NAME PATH");
    return 2;
}

await using var db = await VisitsDb.ConnectAsync(connectionString);
await db.EnsureCreatedAsync();

var visitor = await db.Visitors.FindByNameAsync(name);
Id<Visitor> id = visitor?.Id ?? await db.Visitors.InsertAsync(new Visitor(default, name));
await db.Visits.InsertAsync(new Visit(default, id, Kind.Page, new(path), new("terminal", ["en", "de"]), default));

await foreach (var (visit, by) in db.Visits
    .Where(v => v.VisitorId == id & v.Kind == Kind.Page & v.Path != new PagePath(""))
    .OrderByDescending(v => v.At)
    .Include(v => v.VisitorId)
    .Take(10))
{
    Console.WriteLine($"{by.Name}: {visit.Kind} {visit.Path.Text} {string.Join(',', visit.Client.Languages)}");
}

Console.WriteLine(JsonSerializer.Serialize(await db.Visitors.FindAsync(id), VisitsJson.Default.Visitor));
return 0;
