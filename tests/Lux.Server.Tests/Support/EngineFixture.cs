using System.Globalization;
using Lux.Engine;
using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>One engine in this process for the tests of a class; each test takes a database name of its own.</summary>
public sealed class EngineFixture : IAsyncLifetime
{
    private LuxEngine? _engine;

    public LuxEngine Engine => _engine ?? throw new InvalidOperationException("not started");

    public ConnectionMultiplexer Redis { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _engine = await LuxEngine.StartAsync(new() { Memory = 128 << 20 });
        Redis = await ConnectionMultiplexer.ConnectAsync(string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{_engine.Port}"));
    }

    /// <summary>A name that nobody else has, to put before tables, keys and channels.</summary>
    public string NewName() => Engine.CreateDatabase().Split('/')[^1];

    public async ValueTask DisposeAsync()
    {
        await Redis.DisposeAsync();
        await Engine.DisposeAsync();
    }
}
