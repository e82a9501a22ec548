using Lux.Engine;
using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>What the chat is started with.</summary>
internal sealed record ChatSettings(string? Engine, string Data, string Url);

/// <summary>Starts the engine if there is none, the server, and ends both. What cannot start is said in one sentence.</summary>
internal static class ChatProgram
{
    public static async Task<int> RunAsync(ChatSettings settings, CancellationToken cancellation)
    {
        try
        {
            await using var engine = settings.Engine is null ? await LuxEngine.StartAsync(new() { DataDirectory = settings.Data }, cancellation) : null;
            await using var db = await ChatDb.ConnectAsync(settings.Engine ?? engine!.ConnectionString, cancellation);
            await db.EnsureCreatedAsync(cancellation);
            await ServeAsync(db, settings, engine, cancellation);
            return 0;
        }
        catch (Exception refused) when (refused is LuxException or LuxEngineException or IOException or FormatException)
        {
            await Console.Error.WriteLineAsync($"chat: {refused.Message}");
            return 1;
        }
    }

    private static async Task ServeAsync(ChatDb db, ChatSettings settings, LuxEngine? engine, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot") });
        builder.WebHost.UseUrls(settings.Url);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // What keeps the server from starting is said in one sentence by RunAsync.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        await using var app = builder.Build();
        var server = new ChatServer(db, WordFilter.FromFile(Path.Combine(AppContext.BaseDirectory, "words.txt")), app.Logger);
        await server.StartAsync(cancellation);
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(20) });
        app.Map("/chat", async context =>
        {
            if (!context.WebSockets.IsWebSocketRequest)
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                await context.Response.WriteAsync("This address is for the page's WebSocket.");
                return;
            }
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await new ChatSocket(server, socket).RunAsync(app.Lifetime.ApplicationStopping);
        });
        await app.StartAsync(cancellation);
        Console.WriteLine($"Open {string.Join(" or ", app.Urls)} (engine: {(engine is null ? settings.Engine : $"its own, data in {engine.DataDirectory}, redis-cli -p {engine.Port}")})");
        await app.WaitForShutdownAsync(cancellation);
        await server.StopAsync();
    }
}
