using Microsoft.Playwright;

namespace Lux.Chat.Tests.Browser;

/// <summary>What a person does and sees in a window.</summary>
internal sealed class ChatPage(IPage page)
{
    public IPage Page => page;

    public ILocator Texts => page.Locator("#messages .message .text");

    public ILocator Notice => page.Locator("#notice");

    public static async Task<ChatPage> EnterAsync(IBrowser browser, string url, string name, string color, BrowserNewContextOptions? options = null)
    {
        var context = await browser.NewContextAsync(options);
        // A heavily loaded machine is slow, not wrong.
        context.SetDefaultTimeout(60_000);
        var page = await context.NewPageAsync();
        await page.GotoAsync(url);
        await page.FillAsync("#name", name);
        await page.CheckAsync($"#colors input[value={color}]", new() { Force = true });
        await page.ClickAsync("#enter-form .primary");
        await page.WaitForSelectorAsync("#beginning:not([hidden]), #messages .message");
        return new(page);
    }

    public async Task SayAsync(string text)
    {
        await page.FillAsync("#text", text);
        await page.PressAsync("#text", "Enter");
    }

    public Task SeesAsync(string text) => Texts.GetByText(text, new() { Exact = true }).First.WaitForAsync();

    public Task SeesTypingAsync(string name) => page.Locator("#typing").GetByText($"{name} is typing").WaitForAsync();

    public Task SeesOnlineAsync(string name) => page.Locator($"#people .online[data-person='{name}']").WaitForAsync();

    public Task SeesAwayAsync(string name) => page.Locator($"#people .person:not(.online)[data-person='{name}']").WaitForAsync();

    public Task OpenAsync(string channel) => page.ClickAsync($"#channels [data-channel='{channel}']");

    public ILocator Badge(string channel) => page.Locator($"#channels [data-channel='{channel}'] .badge");
}
