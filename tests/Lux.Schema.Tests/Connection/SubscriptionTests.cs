namespace Lux.Schema.Tests.Connection;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task What_is_published_after_the_subscription_is_open_arrives_in_order()
    {
        await using var server = new FakePubSub();
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        await using LuxSubscription subscription = await connection.OpenSubscriptionAsync("news");
        for (int i = 0; i < 100; i++) Assert.Equal(1, await connection.PublishAsync("news", $"m{i}"));
        await using var messages = subscription.ReadAllAsync().GetAsyncEnumerator();
        for (int i = 0; i < 100; i++)
        {
            Assert.True(await messages.MoveNextAsync());
            Assert.Equal(("news", null, $"m{i}"), (messages.Current.Channel, messages.Current.Pattern, messages.Current.Text));
        }
    }

    [Fact]
    public async Task A_pattern_hears_every_channel_that_matches_and_says_which()
    {
        await using var server = new FakePubSub();
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        await using LuxSubscription subscription = await connection.OpenPatternSubscriptionAsync("typing:*");
        await connection.PublishAsync("typing:7", new byte[] { 0, 127 });
        LuxMessage message = await subscription.ReadAllAsync().FirstAsync();
        Assert.Equal(("typing:7", "typing:*"), (message.Channel, message.Pattern));
        Assert.Equal(new byte[] { 0, 127 }, message.Payload.ToArray());
    }

    [Fact]
    public async Task Two_subscriptions_to_a_channel_share_one_of_the_engines()
    {
        await using var server = new FakePubSub();
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        await using LuxSubscription first = await connection.OpenSubscriptionAsync("c"), second = await connection.OpenSubscriptionAsync("c");
        Assert.Equal(1, await connection.PublishAsync("c", "x"));
        Assert.Equal("x", (await first.ReadAllAsync().FirstAsync()).Text);
        await first.DisposeAsync();
        await connection.PublishAsync("c", "y");
        Assert.Equal(["x", "y"], await second.ReadAllAsync().Take(2).Select(m => m.Text).ToArrayAsync());
        Assert.DoesNotContain("UNSUBSCRIBE c", server.Asked);
    }

    [Fact]
    public async Task Ending_the_enumeration_unsubscribes()
    {
        await using var server = new FakePubSub();
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        Task<string[]> reading = connection.SubscribeAsync("c").Take(2).Select(m => m.Text).ToArrayAsync().AsTask();
        while (await connection.PublishAsync("c", "a") == 0) await Task.Delay(5);
        await connection.PublishAsync("c", "b");
        Assert.Equal("a", (await reading)[0]);
        while (await connection.PublishAsync("c", "c") != 0) await Task.Delay(5);
    }

    [Fact]
    public async Task After_a_restart_messages_come_again_and_the_gap_is_told()
    {
        var server = new FakePubSub();
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        var gap = new TaskCompletionSource<SubscriptionGap>();
        await using LuxSubscription subscription = await connection.OpenSubscriptionAsync("c", new() { OnGap = gap.SetResult });
        await using LuxSubscription pattern = await connection.OpenPatternSubscriptionAsync("d*");
        await connection.PublishAsync("c", "before");
        await server.DisposeAsync();
        await using var again = new FakePubSub(server.Port);
        Assert.Equal(SubscriptionGap.Reconnected, await gap.Task);
        while (await connection.PublishAsync("dd", "after") == 0) await Task.Delay(5);
        await connection.PublishAsync("c", "after");
        Assert.Equal(["before", "after"], await subscription.ReadAllAsync().Take(2).Select(m => m.Text).ToArrayAsync());
        Assert.Equal("after", (await pattern.ReadAllAsync().FirstAsync()).Text);
    }

    [Fact]
    public async Task A_full_buffer_drops_the_oldest_and_says_so()
    {
        await using var server = new FakePubSub();
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        var gap = new TaskCompletionSource<SubscriptionGap>();
        await using LuxSubscription subscription = await connection.OpenSubscriptionAsync("c", new() { Capacity = 2, OnGap = told => gap.TrySetResult(told) });
        for (int i = 0; i < 5; i++) await connection.PublishAsync("c", $"{i}");
        while (subscription.Dropped < 3) await Task.Delay(5);
        Assert.Equal(["3", "4"], await subscription.ReadAllAsync().Take(2).Select(m => m.Text).ToArrayAsync());
        Assert.Equal(SubscriptionGap.Overflow, await gap.Task);
    }

    [Fact]
    public async Task A_full_buffer_can_make_the_others_wait()
    {
        await using var server = new FakePubSub();
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        await using LuxSubscription subscription = await connection.OpenSubscriptionAsync("c", new() { Capacity = 1, Overflow = SubscriptionOverflow.Wait });
        for (int i = 0; i < 50; i++) await connection.PublishAsync("c", $"{i}");
        Assert.Equal(Enumerable.Range(0, 50).Select(i => $"{i}"), await subscription.ReadAllAsync().Take(50).Select(m => m.Text).ToArrayAsync());
    }

    [Fact]
    public async Task A_full_buffer_can_end_the_subscription()
    {
        await using var server = new FakePubSub();
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        await using LuxSubscription subscription = await connection.OpenSubscriptionAsync("c", new() { Capacity = 1, Overflow = SubscriptionOverflow.Fail });
        for (int i = 0; i < 3; i++) await connection.PublishAsync("c", $"{i}");
        var error = await Assert.ThrowsAsync<LuxException>(async () => { await foreach (LuxMessage _ in subscription.ReadAllAsync()) await Task.Delay(1); });
        Assert.Equal("OVERFLOW", error.Code);
    }

    [Fact]
    public async Task A_refused_subscription_is_the_engines_error()
    {
        await using var server = FakeServer.Replying(_ => "-NOPERM No permissions to access a channel\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        Assert.Equal("NOPERM", (await Assert.ThrowsAsync<LuxException>(async () => await connection.OpenSubscriptionAsync("c"))).Code);
    }

    [Fact]
    public async Task A_server_of_RESP2_is_subscribed_to_as_well()
    {
        await using var server = FakeServer.Replying(command => $"*3\r\n$9\r\nsubscribe\r\n$1\r\nc\r\n:1\r\n*3\r\n$7\r\nmessage\r\n$1\r\nc\r\n$2\r\nhi\r\n");
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        Assert.Equal("hi", (await connection.SubscribeAsync("c").FirstAsync()).Text);
    }

    [Fact]
    public async Task Disposing_the_connection_ends_the_enumeration()
    {
        await using var server = new FakePubSub();
        var connection = await LuxConnection.ConnectAsync(server.Url);
        LuxSubscription subscription = await connection.OpenSubscriptionAsync("c", new() { Capacity = 1, Overflow = SubscriptionOverflow.Wait });
        for (int i = 0; i < 4; i++) await connection.PublishAsync("c", $"{i}");
        await using var messages = subscription.ReadAllAsync().GetAsyncEnumerator();
        Assert.True(await messages.MoveNextAsync());   // more have come than the buffer holds: the socket waits for us
        await connection.DisposeAsync();
        while (await messages.MoveNextAsync()) { }
        await Assert.ThrowsAsync<LuxConnectionException>(async () => await connection.OpenSubscriptionAsync("d"));
    }
}
