using Lux.Samples.Chat;
using Lux.Schema;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Lux.Chat.Tests.Browser;

/// <summary>Two windows, each on a server process of its own, over one engine.</summary>
public sealed class TwoServersTests(BrowserFixture fixture) : IClassFixture<BrowserFixture>
{
    private const string Script = "<img src=x onerror=\"document.title='broken'\"><b>bold</b>";

    [Fact]
    public async Task Two_people_on_two_servers_talk()
    {
        var browser = fixture.Browser;
        string engine = fixture.Engine.CreateDatabase();
        await using var first = await ChatProcess.StartAsync(engine, ChatProcess.FreePort());
        await using var second = await ChatProcess.StartAsync(engine, ChatProcess.FreePort());
        var ann = await ChatPage.EnterAsync(browser, first.Url, "Ann", "teal");
        var ben = await ChatPage.EnterAsync(browser, second.Url, "Ben", "orange");

        // Presence
        await ann.SeesOnlineAsync("Ben");
        await ben.SeesOnlineAsync("Ann");

        // Typing, and messages both ways
        await ann.Page.Locator("#text").PressSequentiallyAsync("He");
        await ben.SeesTypingAsync("Ann");
        await ann.SayAsync("Hello Ben");
        await ben.SeesAsync("Hello Ben");
        await ben.SayAsync("Hello Ann, what a damn fine day");
        await ann.SeesAsync("Hello Ann, what a d*** fine day");

        // Text is text
        await ann.SayAsync(Script);
        await ben.SeesAsync(Script);
        await Expect(ben.Page.Locator("#messages img, #messages .text b")).ToHaveCountAsync(0);

        // A channel made here appears there, and marks what is unread
        await ann.Page.ClickAsync("#create-open");
        await ann.Page.FillAsync("#create-name", "Design");
        await ann.Page.FillAsync("#create-topic", "Shapes and colours");
        await ann.Page.ClickAsync("#create-form .primary");
        await Expect(ann.Page.Locator("#channel-name")).ToHaveTextAsync("# design");
        await ann.SayAsync("First!");
        await Expect(ben.Badge("design")).ToHaveTextAsync("1");
        await ben.OpenAsync("design");
        await ben.SeesAsync("First!");
        await Expect(ben.Badge("design")).ToHaveCountAsync(0);

        // Leaving is seen
        await ben.Page.CloseAsync();
        await ann.SeesAwayAsync("Ben");
    }

    [Fact]
    public async Task Whoever_writes_too_fast_is_told_to_slow_down()
    {
        var browser = fixture.Browser;
        await using var server = await ChatProcess.StartAsync(fixture.Engine.CreateDatabase(), ChatProcess.FreePort());
        var hasty = await ChatPage.EnterAsync(browser, server.Url, "Hasty", "red", new() { ViewportSize = new() { Width = 900, Height = 420 } });

        // On a slow machine ten seconds may pass between two messages; so many in a row are too many on any.
        for (int i = 0; i < 30 && !await hasty.Notice.IsVisibleAsync(); i++)
        {
            await hasty.SayAsync($"message {i}\nof three\nlines");
            await Expect(hasty.Page.Locator(".message.pending")).ToHaveCountAsync(0);
        }
        await Expect(hasty.Notice).ToContainTextAsync("Slow down");
        // The notice takes room below, which must not hide what it is about.
        await Expect(hasty.Page.Locator(".message.failed .again").Last).ToBeInViewportAsync(new() { Ratio = 1 });
    }

    [Fact]
    public async Task After_a_crash_of_its_server_a_page_catches_up()
    {
        var browser = fixture.Browser;
        string engine = fixture.Engine.CreateDatabase();
        int port = ChatProcess.FreePort();
        await using var crashing = await ChatProcess.StartAsync(engine, port);
        await using var other = await ChatProcess.StartAsync(engine, ChatProcess.FreePort());
        var cleo = await ChatPage.EnterAsync(browser, crashing.Url, "Cleo", "violet");
        var dan = await ChatPage.EnterAsync(browser, other.Url, "Dan", "green");
        await dan.SayAsync("before");
        await cleo.SeesAsync("before");

        await crashing.KillAsync();
        await Expect(cleo.Page.Locator("#state")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await dan.SayAsync("meanwhile");
        await dan.OpenAsync("random");
        await dan.SayAsync("elsewhere");
        await dan.SeesAsync("elsewhere");

        await using var again = await ChatProcess.StartAsync(engine, port);
        await cleo.SeesAsync("meanwhile");
        await Expect(cleo.Badge("random")).ToHaveTextAsync("1");
        await Expect(cleo.Page.Locator("#state")).ToBeHiddenAsync();
        await cleo.SayAsync("back");
        await dan.OpenAsync("general");
        await dan.SeesAsync("back");
        await Expect(cleo.Texts).ToHaveTextAsync(["before", "meanwhile", "back"]);
    }

    [Fact]
    public async Task Older_messages_come_on_scrolling_up()
    {
        const int count = 170;
        var browser = fixture.Browser;
        string engine = fixture.Engine.CreateDatabase();
        await using var db = await ChatDb.ConnectAsync(engine);
        await db.EnsureCreatedAsync();
        var general = await db.Channels.InsertAsync(new Channel { Name = "general" });
        var eva = await db.Users.InsertAsync(new User { Username = "Eva", Color = "blue" });
        var start = DateTimeOffset.UtcNow.AddHours(-3);
        // Three share each time: a page ends between messages of one millisecond.
        await db.Messages.InsertAsync(Enumerable.Range(0, count).Select(i => new Message(default, general, eva, $"number {i}", start.AddSeconds(i / 3))));

        await using var server = await ChatProcess.StartAsync(engine, ChatProcess.FreePort());
        var reader = await ChatPage.EnterAsync(browser, server.Url, "Reader", "pink");
        await reader.SeesAsync($"number {count - 1}");
        await Expect(reader.Texts).ToHaveCountAsync(ChannelFeed.PageSize);

        for (int shown = 2 * ChannelFeed.PageSize; shown < count + ChannelFeed.PageSize; shown += ChannelFeed.PageSize)
        {
            await reader.Page.Locator("#scroll").EvaluateAsync("scroll => scroll.scrollTop = 0");
            await Expect(reader.Texts).ToHaveCountAsync(Math.Min(shown, count), new() { Timeout = 60_000 });
        }
        await Expect(reader.Texts).ToHaveTextAsync([.. Enumerable.Range(0, count).Select(i => $"number {i}")]);
        await Expect(reader.Page.Locator("#beginning")).ToBeVisibleAsync();
    }
}
