using Lux.Engine;
using Lux.Schema.Tests.GeneratedShape;

[assembly: AssemblyFixture(typeof(Lux.Schema.Tests.EngineFixture))]

namespace Lux.Schema.Tests;

/// <summary>One engine in this process for all tests; each asks it for a database of its own.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    private LuxEngine _engine = null!;

    public async ValueTask InitializeAsync() => _engine = await LuxEngine.StartAsync(new() { Memory = 64 << 20 });

    public async ValueTask DisposeAsync() => await _engine.DisposeAsync();

    /// <summary>The options of a database that has no table yet. Patient, for the machine may be busy.</summary>
    public LuxConnectionOptions NewDatabase() => LuxConnectionOptions.Parse(_engine.CreateDatabase()) with { Timeout = TimeSpan.FromSeconds(60) };

    /// <summary>A chat without a row.</summary>
    public async ValueTask<ChatDb> NewChatAsync()
    {
        var db = await ChatDb.ConnectAsync(NewDatabase());
        await db.EnsureCreatedAsync();
        return db;
    }
}
