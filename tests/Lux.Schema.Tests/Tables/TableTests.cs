using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Tables;

/// <summary>Rows in and out of the real engine.</summary>
public sealed class TableTests(EngineFixture engine)
{
    private static readonly User Ann = new() { Username = "ann", Color = "teal" };

    [Fact]
    public async Task A_row_inserted_is_found_by_its_id_with_its_time_filled_in()
    {
        await using var db = await engine.NewChatAsync();
        var before = DateTimeOffset.UtcNow.AddMilliseconds(-1);
        var id = await db.Users.InsertAsync(new() { Username = "ann", Color = "teal" });
        var found = await db.Users.FindAsync(id);
        Assert.Equal(("ann", "teal"), (found!.Username, found.Color));
        Assert.Equal(id, found.Id);
        Assert.InRange(found.LastSeen, before, DateTimeOffset.UtcNow);
    }

    [Fact]
    public async Task No_row_is_null()
    {
        await using var db = await engine.NewChatAsync();
        Assert.Null(await db.Users.FindAsync(new(99)));
        Assert.Null(await db.Users.FindAsync(default));
    }

    [Fact]
    public async Task Many_rows_get_their_ids_in_order()
    {
        await using var db = await engine.NewChatAsync();
        var ids = await db.Channels.InsertAsync(Enumerable.Range(0, 1000).Select(number => new Channel { Name = $"c{number}" }));
        Assert.Equal(ids.Order(), ids);
        Assert.Equal("c999", (await db.Channels.FindAsync(ids[999]))!.Name);
        Assert.Null((await db.Channels.FindAsync(ids[0]))!.Topic);
        Assert.Empty(await db.Channels.InsertAsync(Array.Empty<Channel>()));
    }

    [Fact]
    public async Task More_rows_than_one_command_may_have_are_all_inserted()
    {
        await using var db = await engine.NewChatAsync();
        var ids = await db.Channels.InsertAsync(Enumerable.Range(0, 50_001).Select(number => new Channel { Name = $"c{number}" }));
        Assert.Equal(50_001, ids.Distinct().Count());
        Assert.Equal(50_001, await db.Channels.CountAsync());

        var twice = Enumerable.Range(50_001, 50_000).Select(number => new Channel { Name = $"c{number}" }).Append(new Channel { Name = "c0" });
        var refused = await Assert.ThrowsAsync<LuxException>(async () => await db.Channels.InsertAsync(twice));
        Assert.StartsWith("The first 50000 of 50001 rows are inserted", refused.Message, StringComparison.Ordinal);
        Assert.IsType<UniqueViolationException>(refused.InnerException);
        Assert.Equal(100_001, await db.Channels.CountAsync());
    }

    [Fact]
    public async Task An_insert_of_a_row_with_an_id_is_refused_before_it_is_sent()
    {
        await using var db = await engine.NewChatAsync();
        await Assert.ThrowsAsync<ArgumentException>(async () => await db.Users.InsertAsync(Ann with { Id = new(5) }));
        await Assert.ThrowsAsync<ArgumentException>(async () => await db.Users.InsertAsync([Ann, Ann with { Id = new(5) }]));
        await Assert.ThrowsAsync<ArgumentException>(async () => await db.Users.UpdateAsync(Ann));
        Assert.Equal(0, await db.Users.CountAsync());
    }

    [Fact]
    public async Task A_unique_value_twice_names_table_and_column_and_inserts_nothing()
    {
        await using var db = await engine.NewChatAsync();
        await db.Users.InsertAsync(Ann);
        var refused = await Assert.ThrowsAsync<UniqueViolationException>(async () => await db.Users.InsertAsync([Ann with { Username = "bob" }, Ann]));
        Assert.Equal("username", refused.Column);
        Assert.Contains("users", refused.Table, StringComparison.Ordinal);
        Assert.Equal(1, await db.Users.CountAsync());
    }

    [Fact]
    public async Task A_reference_to_no_row_is_refused()
    {
        await using var db = await engine.NewChatAsync();
        var refused = await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await db.Messages.InsertAsync(new Message(default, new(7), new(8), "hello", default)));
        Assert.Equal("channel_id", refused.Column);
        Assert.Equal(0, await db.Messages.CountAsync());
    }

    [Fact]
    public async Task Some_columns_are_set_and_the_others_stay()
    {
        await using var db = await engine.NewChatAsync();
        var now = DateTimeOffset.FromUnixTimeMilliseconds(1_772_323_200_000);
        var id = await db.Users.InsertAsync(Ann with { LastSeen = now });
        await db.Users.UpdateAsync(id, u => u.Color.Set("navy") & u.LastSeen.Set(now.AddSeconds(1)));
        Assert.Equal(new User { Id = id, Username = "ann", Color = "navy", LastSeen = now.AddSeconds(1) }, await db.Users.FindAsync(id));

        var channel = await db.Channels.InsertAsync(new Channel { Name = "general", Topic = "all" });
        await db.Channels.UpdateAsync(channel, c => c.Topic.Set(null));
        Assert.Null((await db.Channels.FindAsync(channel))!.Topic);
    }

    [Fact]
    public async Task A_whole_row_replaces_the_one_with_its_id()
    {
        await using var db = await engine.NewChatAsync();
        var id = await db.Users.InsertAsync(Ann);
        var row = (await db.Users.FindAsync(id))! with { Username = "anna" };
        await db.Users.UpdateAsync(row);
        Assert.Equal(row, await db.Users.FindAsync(id));
    }

    [Fact]
    public async Task Changing_no_row_says_so()
    {
        await using var db = await engine.NewChatAsync();
        await Assert.ThrowsAsync<RowNotFoundException>(async () => await db.Users.UpdateAsync(new Id<User>(99), u => u.Color.Set("navy")));
        await Assert.ThrowsAsync<RowNotFoundException>(async () => await db.Users.UpdateAsync(Ann with { Id = new(99) }));
        await Assert.ThrowsAsync<RowNotFoundException>(async () => await db.Users.DeleteAsync(new(99)));
    }

    [Fact]
    public async Task A_delete_takes_what_cascades_and_stops_at_what_restricts()
    {
        await using var db = await engine.NewChatAsync();
        var ann = await db.Users.InsertAsync(Ann);
        var channel = await db.Channels.InsertAsync(new Channel { Name = "general" });
        var message = await db.Messages.InsertAsync(new Message(default, channel, ann, "hello", default));
        await Assert.ThrowsAsync<ForeignKeyViolationException>(async () => await db.Users.DeleteAsync(ann));
        Assert.NotNull(await db.Messages.FindAsync(message));
        await db.Channels.DeleteAsync(channel);
        Assert.Null(await db.Messages.FindAsync(message));
        await db.Users.DeleteAsync(ann);
        Assert.Null(await db.Users.FindAsync(ann));
    }
}
