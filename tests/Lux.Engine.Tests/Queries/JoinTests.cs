using System.Text;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

public sealed class JoinTests : IDisposable
{
    private readonly TablesFixture _engine = new();

    public JoinTests() => _engine.RunAll(
        "TCREATE cities name:str", "TCREATE users name:str city:ref(cities)", "TCREATE posts author:ref(users) reviewer:ref(users) parent:ref(posts) n:int",
        "TINSERT cities name Brno", "TINSERT users name alice city 1", "TINSERT users name bob", "TINSERT posts author 1 n 7", "TINSERT posts author 2 reviewer 1 parent 1 n 8", "TINSERT posts n 9");

    public void Dispose() => _engine.Dispose();

    // The labels and values of a reply, without lengths.
    private string Texts(string query) => string.Join(' ', _engine.Run(query).Split("\\r\\n").Skip(1).Where(l => l.Length > 0 && l[0] is not ('$' or '*')));

    [Theory]
    [InlineData("TQUERY posts JOIN author WHERE id = 1", ":1 author 1 n 7 users.name alice users.city 1")]
    [InlineData("TQUERY posts JOIN author JOIN author.city WHERE id = 1", ":1 author 1 n 7 users.name alice users.city 1 cities.name Brno")]
    [InlineData("TQUERY posts JOIN author.city WHERE id = 1", ":1 author 1 n 7 cities.name Brno")]
    [InlineData("TQUERY posts JOIN author JOIN reviewer WHERE id = 2", ":2 author 2 reviewer 1 parent 1 n 8 author.name bob reviewer.name alice reviewer.city 1")]
    [InlineData("TQUERY posts JOIN parent WHERE id = 2", ":2 author 2 reviewer 1 parent 1 n 8 parent.author 1 parent.n 7")]
    [InlineData("TQUERY posts JOIN parent.author WHERE id = 2", ":2 author 2 reviewer 1 parent 1 n 8 users.name alice users.city 1")]
    [InlineData("TQUERY posts JOIN author WHERE reviewer.name = alice", ":2 author 2 reviewer 1 parent 1 n 8 users.name bob")]
    [InlineData("TQUERY posts JOIN author WHERE id = 3", ":3 n 9")]
    [InlineData("TQUERY posts SELECT n,author.city.name,author.id WHERE id = 1", ":1 n 7 cities.name Brno users.id 1")]
    [InlineData("TQUERY posts SELECT author.name,reviewer.name AS by JOIN author WHERE id = 2", ":2 author.name bob by alice")]
    [InlineData("TQUERY posts SELECT author.name WHERE parent.author.name = alice ORDER BY reviewer.city.name", ":2 users.name bob")]
    public void Joined_fields_are_labelled_by_table_or_by_path_where_that_says_two_things(string query, string texts) => Assert.Equal(texts, Texts(query));

    [Fact]
    public void Rows_have_the_joined_ones_behind_their_columns_in_the_order_of_the_clauses()
    {
        var reply = new ReplyBuffer();
        string Hex(string line)
        {
            reply.Reset(2);
            _engine.Session.Execute(TableCommand.TQuery, new CommandArguments((byte[][])[.. line.Split(' ').Select(Encoding.UTF8.GetBytes)]), reply);
            return Convert.ToHexString(reply.Written[(reply.Written.LastIndexOf("\n"u8[0]) is var end ? reply.Written[..end].LastIndexOf("\n"u8[0]) + 1 : 0)..^2]);
        }
        const string row = "020201" + "01" + "08", bob = "9302A3626F62C0", alice = "9301A5616C69636501";
        Assert.Equal("97" + row + bob + alice, Hex("posts JOIN author JOIN reviewer WHERE id = 2 FORMAT ROWS"));
        Assert.Equal("97" + row + alice + bob, Hex("posts JOIN reviewer JOIN author WHERE id = 2 FORMAT ROWS"));
        Assert.Equal("98" + row + "C0" + alice + "9201A442726E6F", Hex("posts JOIN author.city JOIN parent.author JOIN reviewer.city WHERE id = 2 FORMAT ROWS"));
    }
}
