using Blog.Data;
using Lux.Engine;

await using var engine = await LuxEngine.StartAsync();
await using var db = await BlogDb.ConnectAsync(engine.ConnectionString);
await db.EnsureCreatedAsync();

var builder = WebApplication.CreateBuilder(args);
builder.Logging.ClearProviders();
var app = builder.Build();
app.Urls.Add("http://127.0.0.1:0");
app.MapGet("/users/{id}", async (Id<User> id) => await db.Users.FindAsync(id) is { } user ? Results.Ok(user.Name) : Results.NotFound());
app.MapGet("/named", async (string name) => await db.NamedAsync(name) is { } user ? Results.Ok(user.Id) : Results.NotFound());
app.MapGet("/by", (Id<User>? author) => author is null ? "nobody" : $"user {author}");
app.MapPost("/posts", async (Post post) => await db.Posts.InsertAsync(post));
app.MapGet("/posts/{id}", async (Id<Post> id) => await db.Posts.FindAsync(id));
await app.StartAsync();

Id<User> ann = await db.Users.InsertAsync(new User { Name = "ann" });
using var http = new HttpClient { BaseAddress = new(app.Urls.First()) };
Console.WriteLine(await http.GetStringAsync($"/users/{ann}"));
Console.WriteLine($"{(int)(await http.GetAsync("/users/99")).StatusCode} {(int)(await http.GetAsync("/users/ann")).StatusCode}");
Console.WriteLine($"{await http.GetStringAsync("/named?name=ann")} {await http.GetStringAsync("/by")} {await http.GetStringAsync($"/by?author={ann}")}");
Console.WriteLine(await (await http.PostAsJsonAsync("/posts", new Post(default, ann, "hi"))).Content.ReadAsStringAsync());
Console.WriteLine(await http.GetStringAsync("/posts/1"));
await app.StopAsync();

[Database(typeof(User), typeof(Post))]
public partial class BlogDb
{
    [Query("users WHERE name = {name} LIMIT 1")]
    public partial ValueTask<User?> NamedAsync(string name);
}
