using Lux.Samples.Chat;
using Lux.Schema;
using Microsoft.Playwright;

namespace Lux.Chat.Tests.Browser;

/// <summary>
/// A room with many people on a desk and on a phone, by day and by night. <c>LUX_CHAT_SCREENSHOTS=docs/images</c> writes what is seen there:
/// <c>chat.png</c> for the README, and the others to look at.
/// </summary>
public sealed class LivelyRoomTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private static readonly (string Name, string Color)[] Team = [("Ann", "teal"), ("Ben", "orange"), ("Chiara Rossi", "violet"), ("Dan", "green"), ("Eszter", "pink"), ("Farid", "blue"), ("Grace", "red")];

    private static readonly (string Name, int MinutesAgo, string Text)[] Talk =
    [
        ("Grace", 1500, "Reminder: the demo is tomorrow at 15:00. Who drives?"),
        ("Ben", 1496, "I can, if somebody else answers the questions 😅"),
        ("Farid", 1495, "Deal."),
        ("Chiara Rossi", 64, "Good morning! The new build is on staging."),
        ("Chiara Rossi", 64, "History pages come back in one round trip now, authors included."),
        ("Ann", 61, "That explains why it feels instant. What does the query look like?"),
        ("Chiara Rossi", 59, "db.Messages\n    .Where(m => m.ChannelId == channel)\n    .OrderByDescending(m => m.Timestamp)\n    .Take(50)\n    .Include(m => m.UserId)"),
        ("Dan", 58, "And if I misspell a column it does not compile. I tried 😄"),
        ("Eszter", 41, "Small thing: on my phone the keyboard covered the newest message. Fixed in #design, please have a look."),
        ("Ann", 39, "Looks good here, light and dark."),
        ("Ben", 12, "I killed one of the two servers in the middle of a sentence. The page caught up by itself, nothing lost, nothing twice."),
        ("Farid", 11, "Do it again during the demo!"),
        ("Ben", 10, "With pleasure 🚀"),
    ];

    [Theory]
    [InlineData("chat.png", 1180, 760, ColorScheme.Light)]
    [InlineData("chat-dark.png", 1180, 760, ColorScheme.Dark)]
    [InlineData("chat-phone.png", 390, 844, ColorScheme.Light)]
    [InlineData("chat-phone-dark.png", 360, 640, ColorScheme.Dark)]
    public async Task Everything_is_in_sight_at_every_width(string picture, int width, int height, ColorScheme scheme)
    {
        var browser = fixture.Browser;
        string engine = fixture.Engine.CreateDatabase();
        await using var db = await ChatDb.ConnectAsync(engine);
        await FillAsync(db);
        await using var server = await ChatProcess.StartAsync(engine, ChatProcess.FreePort());

        var window = new BrowserNewContextOptions { ViewportSize = new() { Width = width, Height = height }, ColorScheme = scheme };
        var ann = await ChatPage.EnterAsync(browser, server.Url, "Ann", "teal", window);
        var dan = await ChatPage.EnterAsync(browser, server.Url, "Dan", "green");
        await ann.SeesAsync(Talk[^1].Text);
        await dan.OpenAsync("design");
        await dan.SayAsync("The icons are in.");
        await dan.OpenAsync("general");
        await dan.Page.Locator("#text").PressSequentiallyAsync("Then");
        await ann.SeesTypingAsync("Dan");
        await ann.Page.Mouse.MoveAsync(0, 0);

        Assert.True(await ann.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the window.");
        Assert.True(await ann.Page.Locator("#text").IsVisibleAsync());
        if (Environment.GetEnvironmentVariable("LUX_CHAT_SCREENSHOTS") is not { Length: > 0 } folder) return;
        await ann.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, picture) });
        if (await ann.Page.Locator("#side-open").IsVisibleAsync())
        {
            await ann.Page.ClickAsync("#side-open");
            // Playwright clicks what has come to rest.
            await ann.Page.Locator("#side [aria-current=true]").ClickAsync(new() { Trial = true });
            await ann.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, "side-" + picture) });
        }
        var newcomer = await (await browser.NewContextAsync(window)).NewPageAsync();
        await newcomer.GotoAsync(server.Url);
        await newcomer.ScreenshotAsync(new() { Path = Path.Combine(folder, "enter-" + picture) });
    }

    private static async Task FillAsync(ChatDb db)
    {
        await db.EnsureCreatedAsync();
        var channels = await db.Channels.InsertAsync(
        [
            new Channel { Name = "general", Topic = "Everything that has no place yet" },
            new Channel { Name = "design", Topic = "Shapes, colours, words" },
            new Channel { Name = "engine", Topic = "Tables, logs, speed" },
            new Channel { Name = "random", Topic = "Cats, coffee, curiosities" },
        ]);
        var ids = await db.Users.InsertAsync(Team.Select(person => new User { Username = person.Name, Color = person.Color }));
        var users = Team.Zip(ids).ToDictionary(pair => pair.First.Name, pair => pair.Second);
        var now = DateTimeOffset.UtcNow;
        await db.Messages.InsertAsync(Talk.Select((said, i) => new Message(default, channels[0], users[said.Name], said.Text, now.AddMinutes(-said.MinutesAgo).AddMilliseconds(i))));
        foreach (string name in new[] { "Ben", "Chiara Rossi", "Farid" }) await db.Connection.ExecuteAsync("SET", db.Connection.Key($"presence:{users[name]}"), "online", "EX", 600);
    }
}
