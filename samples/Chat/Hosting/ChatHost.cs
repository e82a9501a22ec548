using Lux.Engine;
using Microsoft.Extensions.FileProviders;

namespace Lux.Samples.Chat;

/// <summary>The web server: the page, and one WebSocket for each window.</summary>
internal static class ChatHost
{
    public static async Task RunAsync(string? engineAddress, string dataFolder, string urls, CancellationToken cancellationToken)
    {
        await using var engine = engineAddress is null ? await LuxEngine.StartAsync(new() { DataDirectory = dataFolder }, cancellationToken) : null;
        await using var db = await ChatDb.ConnectAsync(engineAddress ?? engine!.ConnectionString, cancellationToken);

        await using var app = Build(urls);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, app.Lifetime.ApplicationStopping);
        var filter = WordFilter.FromFile(Path.Combine(AppContext.BaseDirectory, "words.txt"));
        var server = await ChatServer.StartAsync(db, filter, app.Logger, stopping.Token);
        MapPages(app);
        MapSocket(app, server, stopping.Token);

        await app.StartAsync(cancellationToken);
        Console.WriteLine($"Chat    {string.Join("  ", app.Urls)}");
        Console.WriteLine(engine is null
            ? $"Engine  {db.Connection.Options}"
            : $"Engine  {engine.ConnectionString}, data in {engine.DataDirectory} (a second server joins with --engine {engine.ConnectionString})");
        await app.WaitForShutdownAsync(cancellationToken);
        await stopping.CancelAsync();
    }

    private static WebApplication Build(string urls)
    {
        // The files are beside the program, wherever it is started from.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // A failed start is told by the command, in one sentence.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3));
        return builder.Build();
    }

    private static void MapPages(WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = "default-src 'self'; img-src 'self' data:; connect-src 'self' ws: wss:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            context.Response.Headers.CacheControl = "no-cache";
            return next(context);
        });
        var files = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions { FileProvider = files });
    }

    private static void MapSocket(WebApplication app, ChatServer server, CancellationToken stopping)
    {
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(30) });
        app.Map("/ws", async context =>
        {
            if (!context.WebSockets.IsWebSocketRequest)
            {
                context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
                await context.Response.WriteAsync("This is the chat's WebSocket; the page is at /.", stopping);
                return;
            }
            using var socket = new ChatSocket(await context.WebSockets.AcceptWebSocketAsync(), stopping);
            await new ChatSession(server, socket).RunAsync(stopping);
        });
    }
}
