using Lux.Schema.Tests.GeneratedShape;
using Lux.Schema.Tests.Queries;
using Lux.Schema.Tests.Rows;

namespace Lux.Schema.Tests.Tables;

/// <summary>What writes send.</summary>
public sealed class TableCommandTests
{
    private static readonly TableHandle Users = QueryCommandTests.HandleOf<User, User.Columns>("main");
    private static readonly User Ann = new() { Username = "ann", Color = "teal" };

    [Fact]
    public void Writes_name_the_layout_that_the_rows_are_built_for()
    {
        var layout = Users.Descriptor.Layout;
        Assert.Equal($"TINSERT users LAYOUT {layout} ROWS", Said(Sent.Words(new InsertRow<User, User.Columns>(Users, Ann))[..^1]));
        Assert.Equal($"TUPDATE users 5 LAYOUT {layout} ROWS", Said(Sent.Words(new UpdateRow<User, User.Columns>(Users, Ann with { Id = new(5) }))[..^1]));
        Assert.Equal($"TGET users 5 FORMAT ROWS LAYOUT {layout}", Said(Sent.Words(new GetRow(Users, 5))));
        Assert.Equal("TDEL users 5", Said(Sent.Words(new DeleteRow(Users, 5))));
    }

    [Fact]
    public void An_update_sets_each_column_in_the_order_written_and_null_by_its_word()
    {
        var user = new User.Columns("");
        var set = user.Color.Set("navy") & user.LastSeen.Set(DateTimeOffset.FromUnixTimeMilliseconds(9)) & user.Username.Set(null!);
        Assert.Equal("TUPDATE users 5 color navy last_seen 9 NULL username", Said(Sent.Words(new UpdateColumns<User>(Users, new(5), set))));
        var grouped = user.Color.Set("navy") & (user.LastSeen.Set(DateTimeOffset.UnixEpoch) & user.Username.Set("bob"));
        Assert.Equal("TUPDATE users 5 color navy last_seen 0 username bob", Said(Sent.Words(new UpdateColumns<User>(Users, new(5), grouped))));
    }

    [Fact]
    public void A_column_of_a_joined_table_cannot_be_set() =>
        Assert.Throws<InvalidOperationException>(() => new User.Columns("user_id.").Color.Set("navy"));

    [Fact]
    public void Many_rows_go_in_frames_below_the_engines_limits()
    {
        var handle = QueryCommandTests.HandleOf<Everything, Everything.Columns>("main");
        var rows = Enumerable.Range(0, 30).Select(number => new Everything { Text = new string('x', 1_000_000), Int64 = number }).ToArray();
        var frames = new RowFrames<Everything, Everything.Columns>(rows);
        var cut = new List<(int First, int Count)>();
        while (frames.MoveNext())
        {
            Assert.InRange(frames.Encoded.Length, 1, 12 << 20);
            Assert.Equal(5 + frames.Count, Sent.Words(new InsertRows(handle, frames.Encoded, frames.Count)).Length);
            cut.Add((frames.First, frames.Count));
        }
        Assert.Equal([(0, 12), (12, 12), (24, 6)], cut);
    }

    [Fact]
    public void Small_rows_are_cut_by_their_number()
    {
        var frames = new RowFrames<User, User.Columns>([.. Enumerable.Repeat(Ann, 50_001)]);
        Assert.True(frames.MoveNext());
        Assert.Equal(50_000, frames.Count);
        Assert.True(frames.MoveNext());
        Assert.Equal((50_000, 1), (frames.First, frames.Count));
        Assert.False(frames.MoveNext());
    }

    private static string Said(string[] words) => string.Join(' ', words);
}
