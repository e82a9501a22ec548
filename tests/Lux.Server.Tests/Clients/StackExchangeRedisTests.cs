using StackExchange.Redis;

namespace Lux.Server.Tests;

/// <summary>The chat app's calls through StackExchange.Redis, as the app made them.</summary>
public sealed class StackExchangeRedisTests(EngineFixture fixture) : IClassFixture<EngineFixture>
{
    private const long Now = 1_760_000_000_000;

    private readonly string _db = fixture.NewName();

    private IDatabase Redis => fixture.Redis.GetDatabase();

    [Fact]
    public async Task The_schema_is_created_and_rows_get_ids_from_one()
    {
        await CreateTablesAsync();
        Assert.Equal(1, (long)await Redis.ExecuteAsync("TINSERT", $"{_db}.users", "username", "ada", "color", "#e33", "last_seen", Now));
        Assert.Equal(2, (long)await Redis.ExecuteAsync("TINSERT", $"{_db}.users", "username", "bob", "color", "#33e", "last_seen", Now));
        var taken = await Assert.ThrowsAsync<RedisServerException>(() => Redis.ExecuteAsync("TINSERT", $"{_db}.users", "username", "ada"));
        Assert.Equal("ERR unique constraint violation on field 'username'", taken.Message);
    }

    [Fact]
    public async Task The_sixth_message_in_ten_seconds_is_over_the_rate_limit()
    {
        var key = $"{_db}:ratelimit:msg:1";
        for (var i = 1; i <= 6; i++)
        {
            Assert.Equal(i, await Redis.StringIncrementAsync(key));
            if (i == 1) Assert.True(await Redis.KeyExpireAsync(key, TimeSpan.FromSeconds(10)));
        }
        Assert.InRange((await Redis.KeyTimeToLiveAsync(key))!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Presence_is_a_key_that_expires()
    {
        Assert.True(await Redis.StringSetAsync($"{_db}:presence:1", "online", TimeSpan.FromSeconds(60)));
        Assert.True(await Redis.KeyExistsAsync($"{_db}:presence:1"));
        Assert.InRange((await Redis.KeyTimeToLiveAsync($"{_db}:presence:1"))!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));

        Assert.True(await Redis.StringSetAsync($"{_db}:presence:2", "online", TimeSpan.FromMilliseconds(30)));
        while (await Redis.KeyExistsAsync($"{_db}:presence:2")) await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task What_is_published_reaches_the_subscribers_of_its_channel()
    {
        var heard = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var channel = RedisChannel.Literal($"{_db}:channel:1");
        var subscriber = fixture.Redis.GetSubscriber();
        await subscriber.SubscribeAsync(channel, (_, text) => heard.TrySetResult(text!));
        Assert.True(await Redis.PublishAsync(channel, "hello") >= 1);
        Assert.Equal("hello", await heard.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        await subscriber.UnsubscribeAsync(channel);
    }

    [Fact]
    public async Task History_is_one_query_and_one_pipeline_of_its_authors()
    {
        await CreateTablesAsync();
        foreach (var name in (string[])["ada", "bob"]) await Redis.ExecuteAsync("TINSERT", $"{_db}.users", "username", name);
        await Redis.ExecuteAsync("TINSERT", $"{_db}.channels", "name", "general");
        var sent = await Task.WhenAll(Enumerable.Range(1, 60).Select(i => Send(1 + (i % 2), $"message {i}", Now + i)));
        Assert.Equal(Enumerable.Range(1, 60).Select(i => (long)i), sent);

        var history = (RedisResult[])(await Redis.ExecuteAsync("TQUERY", $"{_db}.messages", "WHERE", "channel_id", "=", 1, "ORDER", "BY", "timestamp", "DESC", "LIMIT", 50))!;
        Assert.Equal(50, history.Length);
        var newest = (RedisResult[])history[0]!;
        Assert.Equal(60, (long)newest[0]);
        Assert.Equal(["channel_id", "1", "user_id", "1", "content", "message 60", "timestamp", $"{Now + 60}"], newest[1..].Select(value => (string)value!));

        var authors = history.Select(row => (string)((RedisResult[])row!)[4]!).Distinct().ToArray();
        var names = await Task.WhenAll(authors.Select(async id => (string)((RedisResult[])(await Redis.ExecuteAsync("TGET", $"{_db}.users", id))!)[1]!));
        Assert.Equal(["ada", "bob"], names);
    }

    [Fact]
    public async Task A_transaction_holds_keys_and_table_commands()
    {
        await CreateTablesAsync();
        var transaction = Redis.CreateTransaction();
        var count = transaction.StringIncrementAsync($"{_db}:sent");
        var id = transaction.ExecuteAsync("TINSERT", $"{_db}.channels", "name", "general");
        var taken = transaction.ExecuteAsync("TINSERT", $"{_db}.channels", "name", "general");
        var rows = transaction.ExecuteAsync("TCOUNT", $"{_db}.channels");
        Assert.True(await transaction.ExecuteAsync());
        Assert.Equal((1, 1, 1), (await count, (long)await id, (long)await rows));
        _ = await Assert.ThrowsAsync<RedisServerException>(() => taken);
    }

    [Fact]
    public async Task A_script_calls_table_commands_and_sees_their_errors()
    {
        await CreateTablesAsync();
        const string insert = "return redis.call('TINSERT', KEYS[1], 'name', ARGV[1])";
        Assert.Equal(1, (long)await Redis.ScriptEvaluateAsync(insert, [$"{_db}.channels"], ["general"]));
        var taken = await Assert.ThrowsAsync<RedisServerException>(() => Redis.ScriptEvaluateAsync(insert, [$"{_db}.channels"], ["general"]));
        Assert.Contains("unique constraint violation on field 'name'", taken.Message, StringComparison.Ordinal);
        Assert.Equal(2, (long)await Redis.ScriptEvaluateAsync(insert, [$"{_db}.channels"], ["random"]));
    }

    private async Task CreateTablesAsync()
    {
        await Redis.ExecuteAsync("TCREATE", $"{_db}.users", "username:str:unique", "color:str", "last_seen:int");
        await Redis.ExecuteAsync("TCREATE", $"{_db}.channels", "name:str:unique", "topic:str");
        await Redis.ExecuteAsync("TCREATE", $"{_db}.messages", "channel_id:ref(channels)", "user_id:ref(users)", "content:str", "timestamp:int");
    }

    private async Task<long> Send(long user, string text, long at) =>
        (long)await Redis.ExecuteAsync("TINSERT", $"{_db}.messages", "channel_id", 1, "user_id", user, "content", text, "timestamp", at);
}
