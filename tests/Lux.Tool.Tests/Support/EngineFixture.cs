using Lux.Engine;
using Lux.Schema;

[assembly: AssemblyFixture(typeof(Lux.Tool.Tests.EngineFixture))]

namespace Lux.Tool.Tests;

/// <summary>One engine in this process for all tests; each asks it for a database of its own.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    private LuxEngine _engine = null!;

    public async ValueTask InitializeAsync() => _engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 });

    public async ValueTask DisposeAsync() => await _engine.DisposeAsync();

    /// <summary>The connection string of a database that has no table yet. Patient, for the machine may be busy.</summary>
    public string NewDatabase() => _engine.CreateDatabase() + "?timeout=60s&connect_timeout=60s";

    /// <summary>A database with users, channels and messages, some of them.</summary>
    internal async Task<string> NewChatAsync()
    {
        var url = NewDatabase();
        await CommandsAsync(url,
            "TCREATE {db}.users name:str:unique age:int",
            "TCREATE {db}.messages author:ref(users):ondelete(cascade) content:str:notnull at:timestamp INDEX author,at",
            "TINSERT {db}.users name ann age 40",
            "TINSERT {db}.users name bob",
            "TINSERT {db}.messages author 1 content hello at 1700000000000",
            "TINSERT {db}.messages author 2 content bye at 1700000001000");
        return url;
    }

    /// <summary>Sends commands; <c>{db}</c> is the database of the connection string.</summary>
    internal static async Task CommandsAsync(string url, params string[] commands)
    {
        await using var connection = await LuxConnection.ConnectAsync(url);
        foreach (var command in commands)
        {
            var words = command.Replace("{db}", connection.Options.Database, StringComparison.Ordinal).Split(' ');
            await connection.ExecuteAsync(words[0], [.. words.Skip(1).Select(word => (RespArgument)word)]);
        }
    }
}
