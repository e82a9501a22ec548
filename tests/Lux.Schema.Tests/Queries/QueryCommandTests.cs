using Lux.Language;
using Lux.Schema.Generated;
using Lux.Schema.Tests.GeneratedShape;

namespace Lux.Schema.Tests.Queries;

/// <summary>What queries send, and that the engine's language takes it.</summary>
public sealed class QueryCommandTests
{
    private static readonly TableHandle Messages = HandleOf<Message, Message.Columns>("main");
    private static readonly DateTimeOffset Since = DateTimeOffset.FromUnixTimeMilliseconds(1000);

    private static QueryPlan All => new(Messages);

    [Fact]
    public void A_plain_query_asks_for_rows_of_this_layout() => Says($"TQUERY messages FORMAT ROWS LAYOUT {Messages.Descriptor.Layout}", All);

    [Fact]
    public void The_newest_fifty_of_a_channel()
    {
        var row = new Message.Columns("");
        var plan = All.Where(row.ChannelId == new Id<Channel>(7) & row.Timestamp > Since).OrderBy("timestamp", descending: true).Take(50);
        Says("TQUERY messages WHERE channel_id = 7 AND timestamp > 1000 ORDER BY timestamp DESC LIMIT 50" + Rows, plan);
    }

    [Fact]
    public void Conditions_of_several_calls_all_have_to_hold()
    {
        var row = new Message.Columns("");
        Says("TQUERY messages WHERE ( content = a OR content = b ) AND timestamp > 1000" + Rows, All.Where(row.Content == "a" | row.Content == "b").Where(row.Timestamp > Since));
    }

    [Fact]
    public void Ties_are_ordered_by_further_keys_and_a_new_order_replaces_the_old()
    {
        var plan = All.OrderBy("content", descending: false).OrderBy("user_id", descending: true).ThenBy("timestamp", descending: false).ThenBy("id", descending: true);
        Says("TQUERY messages ORDER BY user_id DESC, timestamp ASC, id DESC" + Rows, plan);
        Assert.Equal([("user_id", true), ("timestamp", false), ("id", true)], Parsed(plan).OrderBy.Select(item => (item.Field.Path, item.Descending)));
    }

    [Fact]
    public void Take_and_skip_combine_as_on_a_list()
    {
        Says("TQUERY messages LIMIT 5" + Rows, All.Take(10).Take(5));
        Says("TQUERY messages LIMIT 7 OFFSET 3" + Rows, All.Take(10).Skip(3));
        Says("TQUERY messages LIMIT 10 OFFSET 3" + Rows, All.Skip(3).Take(10));
        Says("TQUERY messages LIMIT 0 OFFSET 12" + Rows, All.Take(10).Skip(12));
#pragma warning disable LUX3014 // what the rule says is what is tested
        Assert.Throws<ArgumentOutOfRangeException>(() => All.Take(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => All.Skip(-1));
#pragma warning restore LUX3014
    }

    [Fact]
    public void Included_rows_are_joined_in_order_and_bind()
    {
        var author = new User.Columns("user_id.");
        var (users, channels) = (HandleOf<User, User.Columns>("main").Descriptor, HandleOf<Channel, Channel.Columns>("main").Descriptor);
        var plan = All.Include("user_id", users).Include("channel_id", channels).Where(author.Color == "teal").OrderBy(((OrderKey)author.Username).Path, descending: false);
        Says("TQUERY messages WHERE user_id.color = teal JOIN user_id JOIN channel_id ORDER BY user_id.username ASC" + $"{Rows},{users.Layout},{channels.Layout}", plan);

        Assert.True(QueryBinder.TryBind(Parsed(plan), Schemas["messages"], name => Schemas.GetValueOrDefault(name), out var bound, out var error), error?.Text);
        Assert.Equal(["messages", "users", "channels"], bound!.Tables.Select(table => table.Schema.Name));
    }

    [Fact]
    public void A_query_is_a_value_that_goes_on_in_several_ways()
    {
        var row = new Message.Columns("");
        var start = All.Where(row.Content == "a");
        var (one, other) = (start.Take(1), start.Where(row.Content != "b"));
        Says("TQUERY messages WHERE content = a" + Rows, start);
        Says("TQUERY messages WHERE content = a LIMIT 1" + Rows, one);
        Says("TQUERY messages WHERE content = a AND content != b" + Rows, other);
    }

    [Fact]
    public void A_count_sends_the_condition_only()
    {
        var row = new Message.Columns("");
        Assert.Equal("TCOUNT messages", string.Join(' ', Sent.Words(new CountRows(All))));
        Assert.Equal("TCOUNT messages WHERE content = a", string.Join(' ', Sent.Words(new CountRows(All.Where(row.Content == "a").OrderBy("id", descending: true).Take(5)))));
    }

    [Fact]
    public void Tables_of_another_database_carry_its_name()
    {
        var handle = HandleOf<Message, Message.Columns>("test1");
        Assert.Equal("TQUERY test1.messages", string.Join(' ', Sent.Words(new QueryRows(new(handle)))[..2]));
        Assert.Equal("TDEL test1.messages 4", string.Join(' ', Sent.Words(new DeleteRow(handle, 4))));
    }

    private static Dictionary<string, TableSchema> Schemas { get; } = new[] { Messages.Descriptor, HandleOf<User, User.Columns>("main").Descriptor, HandleOf<Channel, Channel.Columns>("main").Descriptor }
        .ToDictionary(table => table.Name, DeclaredSchema.Of);

    private static string Rows => $" FORMAT ROWS LAYOUT {Messages.Descriptor.Layout}";

    internal static TableHandle HandleOf<TRow, TColumns>(string database)
        where TColumns : class, IRowCodec<TRow, TColumns> => new(null!, TColumns.Table, database);

    private static QuerySyntax Parsed(QueryPlan plan)
    {
        Assert.True(QueryParser.TryParse(Sent.Words(new QueryRows(plan))[1..], out var query, out var error), error?.Text);
        return query!;
    }

    private static void Says(string expected, QueryPlan plan)
    {
        Assert.Equal(expected, string.Join(' ', Sent.Words(new QueryRows(plan))));
        Parsed(plan);
    }
}
