using Lux.Schema.Tests.Connection;
using Lux.Schema.Tests.GeneratedShape;
using Lux.Schema.Tests.Rows;

namespace Lux.Schema.Tests.Queries;

/// <summary>How replies become rows and tuples, and pages an enumeration.</summary>
public sealed class QueryReplyTests
{
    private static readonly byte[] Ann = RowOnTheWire.Row(7, "ann", "teal", 5);
    private static readonly byte[] General = RowOnTheWire.Row(3, "general", null);

    [Fact]
    public async Task Included_rows_become_a_tuple_in_the_order_of_the_includes()
    {
        await using var server = Answering(RowOnTheWire.Reply(RowOnTheWire.Row(1, 3, 7, "hello", 9, Ann, General)));
        await using var db = await ChatDb.ConnectAsync(server.Url);
        var all = await db.Messages.Include(m => m.UserId).Include((m, u) => m.ChannelId).Where((m, u, c) => u.Color == "teal" & c.Name != "x").ToArrayAsync();
        var (message, user, channel) = Assert.Single(all);
        Assert.Equal(new Message(new(1), new(3), new(7), "hello", DateTimeOffset.FromUnixTimeMilliseconds(9)), message);
        Assert.Equal(new User { Id = new(7), Username = "ann", Color = "teal", LastSeen = DateTimeOffset.FromUnixTimeMilliseconds(5) }, user);
        Assert.Equal(new Channel { Id = new(3), Name = "general" }, channel);
        Assert.StartsWith("TQUERY messages WHERE user_id.color = teal AND channel_id.name != x JOIN user_id JOIN channel_id FORMAT ROWS", Assert.Single(server.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_included_row_of_other_columns_than_the_record_is_an_error_that_names_the_table()
    {
        foreach (var (columns, row) in ((int, byte[])[])[(1, RowOnTheWire.Row(7, "ann")), (4, RowOnTheWire.Row(7, "ann", "teal", 5, "new"))])
        {
            await using var server = Answering(RowOnTheWire.Reply(RowOnTheWire.Row(1, 3, 7, "hello", 9, row)));
            await using var db = await ChatDb.ConnectAsync(server.Url);
            var wrong = await Assert.ThrowsAsync<LuxException>(async () => await db.Messages.Include(m => m.UserId).ToArrayAsync());
            Assert.Contains($"'users' has {columns} columns instead of 3", wrong.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_optional_reference_includes_null_and_so_does_what_hangs_on_it()
    {
        var columns = RowCodecTests.Write<Everything, Everything.Columns>(new() { Filled = DateTimeOffset.UnixEpoch.AddSeconds(1), FilledGuid = Guid.NewGuid() });
        byte[] nothing = [0xc0];
        await using var server = Answering(RowOnTheWire.Reply(RowOnTheWire.WithId(1, columns, nothing, nothing), RowOnTheWire.WithId(2, columns, RowOnTheWire.WithId(8, columns), General)));
        await using var connection = await LuxConnection.ConnectAsync(server.Url);
        await using var db = EverythingDb.Connect(connection);
        var all = await db.Everything.Include(e => e.RefOrNull).Include((e, other) => other.Ref).ToArrayAsync();
        Assert.Null(all[0].Included1);
        Assert.Null(all[0].Included2);
        Assert.Equal(new Id<Everything>(8), all[1].Included1?.Id);
        Assert.Equal("general", all[1].Included2?.Name);
        Assert.Contains("JOIN ref_or_null JOIN ref_or_null.ref FORMAT", Assert.Single(server.Asked), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_an_empty_array_a_null_or_an_exception()
    {
        await using var server = Answering("*0\r\n"u8.ToArray());
        await using var db = await ChatDb.ConnectAsync(server.Url);
        Assert.Empty(await db.Users.ToArrayAsync());
        Assert.Null(await db.Users.FirstOrDefaultAsync());
        Assert.False(await db.Users.AnyAsync());
        Assert.Null(await db.Messages.Include(m => m.UserId).FirstOrDefaultAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await db.Users.FirstAsync());
    }

    [Fact]
    public async Task A_row_is_found_by_id_or_is_null()
    {
        await using var server = new FakeServer((session, command) => command[2] == "7" ? session.SayAsync(RowOnTheWire.Bulk(Ann)) : session.SayAsync("_\r\n"));
        await using var db = await ChatDb.ConnectAsync(server.Url);
        Assert.Equal("ann", (await db.Users.FindAsync(new(7)))!.Username);
        Assert.Null(await db.Users.FindAsync(new(8)));
        Assert.Null(await db.Users.FindAsync(default));
        Assert.Equal(2, server.Asked.Count);
    }

    [Fact]
    public async Task An_enumeration_goes_on_at_the_cursor_of_each_page_and_passes_over_what_is_skipped()
    {
        var layout = QueryCommandTests.HandleOf<Channel, Channel.Columns>("main").Descriptor.Layout;
        await using var server = new FakeServer((session, command) =>
        {
            var after = command[Array.IndexOf(command, "AFTER") + 1];
            var (first, count, next) = after switch { "" => (1, 5, "one"), "one" => (6, 1000, "two"), _ => (1006, 200, null) };
            byte[] rows = RowOnTheWire.Reply([.. Enumerable.Range(first, count).Select(id => RowOnTheWire.Row(id, $"c{id}", null))]);
            byte[] cursor = next is null ? "_\r\n"u8.ToArray() : RowOnTheWire.Bulk(System.Text.Encoding.UTF8.GetBytes(next));
            byte[] reply = [.. "*2\r\n"u8, .. rows, .. cursor];
            return session.SayAsync(reply);
        });
        await using var db = await ChatDb.ConnectAsync(server.Url);
        var seen = new List<long>();
        await foreach (var channel in db.Channels.OrderBy(c => c.Name).Skip(5).Take(1600)) seen.Add(channel.Id.Value);
        Assert.Equal(Enumerable.Range(6, 1200).Select(id => (long)id), seen);
        Assert.Equal(
        [
            $"TQUERY channels ORDER BY name ASC LIMIT 5 AFTER  FORMAT ROWS LAYOUT {layout}",
            $"TQUERY channels ORDER BY name ASC LIMIT 1000 AFTER one FORMAT ROWS LAYOUT {layout}",
            $"TQUERY channels ORDER BY name ASC LIMIT 600 AFTER two FORMAT ROWS LAYOUT {layout}",
        ], server.Asked);
    }

    private static FakeServer Answering(byte[] reply) => new((session, _) => session.SayAsync(reply));
}
