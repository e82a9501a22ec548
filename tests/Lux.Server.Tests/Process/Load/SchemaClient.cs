using StackExchange.Redis;

namespace Lux.Server.Tests.Load;

/// <summary>A client that changes the items' definition again and again, in a circle.</summary>
internal sealed class SchemaClient
{
    private static readonly string[] Circle =
    [
        "ADD extra:int:default(5)", "TYPE extra str", "ADD INDEX extra,n", "RENAME extra more", "SET more index", "DROP INDEX more,n", "TYPE more bytes", "ADD UNIQUE more,slug", "DROP UNIQUE more,slug", "DROP more",
    ];

    private readonly string[] _definitions = new string[Circle.Length];
    private int _at;
    private bool _isPending;

    /// <summary>How many changes were acknowledged.</summary>
    public int Acknowledged { get; private set; }

    /// <summary>Goes round once to see what each change makes of the definition.</summary>
    public async Task LearnAsync(IDatabase redis)
    {
        for (int i = 0; i < Circle.Length; i++)
        {
            _definitions[i] = await DefinitionAsync(redis);
            await AlterAsync(redis, i);
        }
        Assert.Equal(_definitions[0], await DefinitionAsync(redis));
    }

    /// <summary>Goes round until the server is gone.</summary>
    public async Task RunAsync(IDatabase redis)
    {
        while (true)
        {
            _isPending = true;
            try
            {
                await AlterAsync(redis, _at);
            }
            catch (Exception gone) when (gone is RedisConnectionException or RedisTimeoutException or ObjectDisposedException)
            {
                return;
            }
            _isPending = false;
            _at = (_at + 1) % Circle.Length;
            Acknowledged++;
        }
    }

    /// <summary>The definition is as the last acknowledged change left it, or as the one after it does.</summary>
    public async Task CheckAsync(IDatabase redis)
    {
        string found = await DefinitionAsync(redis);
        int then = _isPending ? (_at + 1) % Circle.Length : _at;
        Assert.True(found == _definitions[_at] || found == _definitions[then], $"acknowledged: {_definitions[_at]}\nperhaps made: {Circle[_at]}\nfound: {found}");
        if (found == _definitions[then]) _at = then;
        _isPending = false;
    }

    private static async Task AlterAsync(IDatabase redis, int at) => await redis.ExecuteAsync("TALTER", ["items", .. Circle[at].Split(' ')]);

    private static async Task<string> DefinitionAsync(IDatabase redis) => string.Join(' ', (string[])(await redis.ExecuteAsync("TSCHEMA", "items"))!);
}
