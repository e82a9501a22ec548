using Lux.Engine;
using Notes;

await using var engine = await LuxEngine.StartAsync();
await using var db = await NotesDb.ConnectAsync(engine.ConnectionString);
await db.EnsureCreatedAsync();

Id<Author> ann = await db.Authors.InsertAsync(new Author(default, "ann"));
await db.Notes.InsertAsync(new Note(default, ann, "first"));
await db.Notes.InsertAsync(new Note(default, ann, "second"));

await foreach (var (note, author) in db.Notes.Where(n => n.AuthorId == ann).OrderByDescending(n => n.Id).Include(n => n.AuthorId))
    Console.WriteLine($"{author.Name}: {note.Text}");
try
{
    await db.Authors.InsertAsync(new Author(default, "ann"));
}
catch (UniqueViolationException taken)
{
    Console.WriteLine(taken.Column);
}
