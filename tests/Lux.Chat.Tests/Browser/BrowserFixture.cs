using Lux.Engine;
using Microsoft.Playwright;

namespace Lux.Chat.Tests.Browser;

/// <summary>One Chromium and one engine for the browser tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public IBrowser Browser
    {
        get
        {
            Assert.SkipWhen(_browser is null, "There is no Chromium at /usr/bin/chromium. On Debian: apt-get install chromium");
            return _browser;
        }
    }

    public LuxEngine Engine { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Engine = await LuxEngine.StartAsync();
        if (Places.FirstOrDefault(File.Exists) is not { } place) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = place,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Engine.DisposeAsync();
    }
}
