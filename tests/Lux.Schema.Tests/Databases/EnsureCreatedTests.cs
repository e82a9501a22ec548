using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Databases;

public sealed class EnsureCreatedTests(EngineFixture engine)
{
    [Fact]
    public async Task Tables_are_created_once_in_the_order_of_their_references()
    {
        await using var db = await ChatDb.ConnectAsync(engine.NewDatabase());
        await db.EnsureCreatedAsync();
        await db.Channels.InsertAsync(new Channel { Name = "general" });
        await db.EnsureCreatedAsync();
        Assert.Equal(1, await db.Channels.CountAsync());
        Assert.Equal(["channel_id:ref(channels):notnull:ondelete(cascade)", "user_id:ref(users):notnull", "content:str:notnull", "timestamp:timestamp:notnull:default(*)", "INDEX channel_id,timestamp"],
            (await db.ExecuteAsync("TSCHEMA", db.Messages.ToString())).Items.Select(line => line.AsString()!));
    }

    [Fact]
    public async Task Two_processes_at_once_create_the_tables_together()
    {
        var options = engine.NewDatabase();
        await using var one = await ChatDb.ConnectAsync(options);
        await using var other = await ChatDb.ConnectAsync(options);
        await Task.WhenAll(one.EnsureCreatedAsync().AsTask(), other.EnsureCreatedAsync().AsTask());
        await one.EnsureCreatedAsync();
    }

    [Fact]
    public async Task A_table_that_differs_is_reported_with_what_to_do_and_nothing_is_created()
    {
        await using var db = await ChatDb.ConnectAsync(engine.NewDatabase());
        var users = db.Users.ToString();
        await db.ExecuteAsync("TCREATE", users, "username:str:unique", "color:str:notnull", "age:int");
        var mismatch = await Assert.ThrowsAsync<SchemaMismatchException>(async () => await db.EnsureCreatedAsync());
        Assert.Contains($"'{users}' has username:str:unique where its record says username:str:unique:notnull", mismatch.Message, StringComparison.Ordinal);
        Assert.Contains($"TALTER {users} ADD last_seen:timestamp:notnull:default(*)", mismatch.Message, StringComparison.Ordinal);
        Assert.Contains($"TALTER {users} DROP age", mismatch.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<SchemaMismatchException>(async () => await db.ExecuteAsync("TSCHEMA", db.Channels.ToString()));
    }

    [Fact]
    public async Task A_row_for_another_layout_is_refused_and_changes_nothing()
    {
        await using var db = await ChatDb.ConnectAsync(engine.NewDatabase());
        await db.ExecuteAsync("TCREATE", db.Channels.ToString(), "topic:str", "name:str:unique");
        var mismatch = await Assert.ThrowsAsync<SchemaMismatchException>(async () => await db.Channels.InsertAsync(new Channel { Name = "general" }));
        Assert.Equal("LAYOUT", mismatch.Code);
    }

    [Fact]
    public async Task A_connection_that_was_there_stays_open()
    {
        await using var connection = await LuxConnection.ConnectAsync(engine.NewDatabase());
        await using (var db = ChatDb.Connect(connection)) await db.EnsureCreatedAsync();
        Assert.Equal("PONG", (await connection.ExecuteAsync("PING")).AsString());
    }
}
