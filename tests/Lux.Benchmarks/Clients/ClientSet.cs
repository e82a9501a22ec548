using Lux.Benchmarks.Servers;
using Spectre.Console;

namespace Lux.Benchmarks.Clients;

/// <summary>The clients to compare, on servers that hold the same rows; Lux.Schema's is the first.</summary>
internal sealed class ClientSet : IAsyncDisposable
{
    private readonly List<Client> _clients = [];

    public IReadOnlyList<Client> All => _clients;

    /// <summary>Leaves out what is not installed, and says so.</summary>
    public static async Task<ClientSet> StartAsync(int rows, IAnsiConsole console, Action<string> tell)
    {
        var set = new ClientSet();
        var typed = await TypedClient.StartAsync();
        set._clients.Add(typed);
        set._clients.Add(await CommandClient.ConnectAsync(typed));
        if (Programs.OnPath("redis-server")) set._clients.Add(await ScriptClient.StartAsync());
        else console.MarkupLine("[yellow]redis-server is not on the PATH; on Debian: apt-get install redis-server[/]");
        if (PostgresServer.IsInstalled)
        {
            var npgsql = await NpgsqlClient.StartAsync();
            set._clients.Add(npgsql);
            set._clients.Add(EntityClient.Over(npgsql));
        }
        else console.MarkupLine("[yellow]PostgreSQL is not installed; on Debian: apt-get install postgresql[/]");
        foreach (var client in set._clients)
        {
            tell($"filling, {client.Title}");
            await client.FillAsync(rows);
        }
        return set;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in Enumerable.Reverse(_clients)) await client.DisposeAsync();
    }
}
