using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

public sealed class AggregateTests : IDisposable
{
    private readonly TablesFixture _engine = new();

    public AggregateTests() => _engine.RunAll(
        "TCREATE users name:str:unique city:str",
        "TCREATE sales buyer:ref(users) item:str n:int price:decimal weight:float at:timestamp:index data:json INDEX item,n",
        "TCREATE empty n:int d:decimal",
        "TINSERT users name alice city Brno", "TINSERT users name bob city Brno", "TINSERT users name carol",
        "TINSERT sales buyer 1 item pen n 3 price 1.10 weight 0.5 at 10",
        "TINSERT sales buyer 2 item pen n 4 price 1.20 weight 0.25 at 20",
        "TINSERT sales buyer 1 item ink n 7 price 0.05 at 30",
        "TINSERT sales buyer 3 item ink at 40",
        "TINSERT sales n 9223372036854775807 weight nan");

    public void Dispose() => _engine.Dispose();

    // Values without lengths: "pen 7 | ink 7", an absent one is simply not there.
    private string Rows(string query)
    {
        string reply = _engine.Run(query);
        if (reply[0] != '*') return reply;
        var lines = reply.Split("\\r\\n").Skip(1).Where(l => !l.StartsWith('$') && l.Length > 0).ToList();
        return string.Join(' ', lines.Select(l => l.StartsWith('*') ? "|" : l)).TrimStart('|', ' ');
    }

    [Theory]
    [InlineData("SELECT COUNT(*)", "COUNT(*) 5")]
    [InlineData("SELECT count(*) AS rows WHERE item = pen", "rows 2")]
    [InlineData("SELECT SUM(n),AVG(n),MIN(n),MAX(n) WHERE item = pen", "SUM(n) 7 AVG(n) 3.5 MIN(n) 3 MAX(n) 4")]
    [InlineData("SELECT SUM(price),AVG(price),MIN(price),MAX(price)", "SUM(price) 2.35 AVG(price) 0.7833333333333333333333333333 MIN(price) 0.05 MAX(price) 1.2")]
    [InlineData("SELECT SUM(weight),MAX(weight),MIN(weight)", "SUM(weight) nan MAX(weight) nan MIN(weight) 0.25")]
    [InlineData("SELECT MIN(item),MAX(item),MIN(buyer.name),MAX(id)", "MIN(item) ink MAX(item) pen MIN(buyer.name) alice MAX(id) 5")]
    [InlineData("SELECT COUNT(*), SUM(n) , MIN(item) WHERE item = nothing", "COUNT(*) 0")]
    [InlineData("SELECT SUM(n) WHERE item = pen LIMIT 0", "")]
    [InlineData("SELECT item,COUNT(*) GROUP BY item", "COUNT(*) 1 | item ink COUNT(*) 2 | item pen COUNT(*) 2")]
    [InlineData("SELECT item AS what, SUM(n) AS sold WHERE item IS NOT NULL GROUP BY item ORDER BY sold DESC", "what ink sold 7 | what pen sold 7")]
    [InlineData("GROUP BY item", " | item ink | item pen")]
    [InlineData("SELECT buyer.name,COUNT(*) GROUP BY buyer.name ORDER BY COUNT(*) DESC, buyer.name LIMIT 2", "users.name alice COUNT(*) 2 | COUNT(*) 1")]
    [InlineData("SELECT buyer.city,COUNT(*) GROUP BY buyer.city HAVING COUNT(*) > 2", "users.city Brno COUNT(*) 3")]
    [InlineData("SELECT item GROUP BY item HAVING SUM(n) >= 7 AND item != ink", "item pen")]
    [InlineData("SELECT item,MAX(n) AS top GROUP BY item HAVING top IS NOT NULL ORDER BY top DESC", "top 9223372036854775807 | item ink top 7 | item pen top 4")]
    [InlineData("SELECT item,buyer,COUNT(*) GROUP BY item,buyer ORDER BY item DESC, buyer DESC LIMIT 3 OFFSET 1", "item pen buyer 1 COUNT(*) 1 | item ink buyer 3 COUNT(*) 1 | item ink buyer 1 COUNT(*) 1")]
    [InlineData("SELECT COUNT(*) HAVING COUNT(*) > 5", "")]
    [InlineData("SELECT COUNT(*) HAVING COUNT(*) > 4", "COUNT(*) 5")]
    [InlineData("JOIN buyer SELECT buyer.city,MIN(at) GROUP BY buyer.city ORDER BY MIN(at)", "| users.city Brno MIN(at) 10")]
    public void Rows_are_grouped_and_made_one_value(string clauses, string expected)
    {
        // Groups whose values are all null are empty arrays, which the shortened form shows as a bar.
        string found = Rows("TQUERY sales " + clauses);
        Assert.Equal(expected.Trim(' ', '|'), clauses.StartsWith("JOIN", StringComparison.Ordinal) ? string.Join(" | ", found.Split(" | ").Where(g => g.Contains("Brno", StringComparison.Ordinal))) : found.Trim(' ', '|'));
    }

    [Theory]
    [InlineData("SELECT SUM(n)", "-ERR SUM(n) is past the range of int\\r\\n")]
    [InlineData("SELECT item,COUNT(*)", "-ERR field 'item' must stand in GROUP BY or in an aggregate\\r\\n")]
    [InlineData("SELECT item GROUP BY n", "-ERR field 'item' must stand in GROUP BY or in an aggregate\\r\\n")]
    [InlineData("GROUP BY item ORDER BY n", "-ERR field 'n' must stand in GROUP BY or in an aggregate\\r\\n")]
    [InlineData("GROUP BY item HAVING n = 1", "-ERR field 'n' must stand in GROUP BY or in an aggregate\\r\\n")]
    [InlineData("GROUP BY data", "-ERR operator GROUP BY does not fit field 'data' of type json\\r\\n")]
    [InlineData("GROUP BY nofield", "-ERR unknown field 'nofield' in GROUP BY clause\\r\\n")]
    [InlineData("GROUP item", "-ERR expected BY after GROUP\\r\\n")]
    [InlineData("GROUP BY", "-ERR GROUP BY requires a field name\\r\\n")]
    [InlineData("HAVING n = 1", "-ERR HAVING requires GROUP BY or an aggregate\\r\\n")]
    [InlineData("GROUP BY item HAVING", "-ERR incomplete HAVING clause\\r\\n")]
    [InlineData("GROUP BY item HAVING COUNT(*) = x", "-ERR field 'COUNT(*)' expects int, got 'x'\\r\\n")]
    [InlineData("SELECT SUM(item)", "-ERR operator SUM does not fit field 'item' of type str\\r\\n")]
    [InlineData("SELECT SUM(nofield)", "-ERR unknown field 'nofield' in SELECT clause\\r\\n")]
    [InlineData("SELECT COUNT(n)", "-ERR unknown aggregate 'COUNT(n)', expected COUNT(*), SUM(c), AVG(c), MIN(c) or MAX(c)\\r\\n")]
    [InlineData("SELECT MEDIAN(n)", "-ERR unknown aggregate 'MEDIAN(n)', expected COUNT(*), SUM(c), AVG(c), MIN(c) or MAX(c)\\r\\n")]
    [InlineData("SELECT n AS", "-ERR SELECT requires a field name\\r\\n")]
    [InlineData("SELECT n AS a b", "-ERR unexpected keyword 'b'\\r\\n")]
    [InlineData("SELECT n AS a,at AS a", "-ERR field 'a' given twice\\r\\n")]
    [InlineData("SELECT n AS a-b", "-ERR invalid field name 'a-b'\\r\\n")]
    [InlineData("SELECT COUNT(*) LIMIT 1 AFTER \"\"", "-ERR AFTER does not go with aggregates\\r\\n")]
    [InlineData("GROUP BY n LIMIT 1 AFTER \"\"", "-ERR AFTER does not go with GROUP BY\\r\\n")]
    public void What_cannot_be_grouped_is_refused(string clauses, string reply) => Assert.Equal(reply, _engine.Run("TQUERY sales " + clauses));

    [Fact]
    public void The_id_of_a_row_that_has_expired_is_null_in_groups_too()
    {
        _engine.RunAll("TCREATE days n:int", "TCREATE notes day:ref(days):index:ondelete(cascade)", "TINSERT days n 1", "TINSERT days TTL 2 n 2", "TINSERT notes day 1", "TINSERT notes day 2", "TINSERT notes day 2");
        Assert.Equal("days.id 1 COUNT(*) 1 MIN(day.id) 1 | days.id 2 COUNT(*) 2 MIN(day.id) 2", Rows("TQUERY notes SELECT day.id,COUNT(*),MIN(day.id) GROUP BY day.id"));
        Assert.Equal("MAX(day.id) 2 MIN(day.id) 1", Rows("TQUERY notes SELECT MAX(day.id),MIN(day.id)"));
        _engine.Pass(3);
        Assert.Equal("COUNT(*) 2 | days.id 1 COUNT(*) 1 MIN(day.id) 1", Rows("TQUERY notes SELECT day.id,COUNT(*),MIN(day.id) GROUP BY day.id"));
        Assert.Equal("MAX(day.id) 1 MAX(day) 2", Rows("TQUERY notes SELECT MAX(day.id),MAX(day)"));
    }

    [Fact]
    public void Aggregates_of_no_rows_are_null_but_COUNT_is_0() =>
        Assert.Equal(@"*1\r\n*2\r\n$8\r\nCOUNT(*)\r\n$1\r\n0\r\n", _engine.Run("TQUERY empty SELECT COUNT(*),SUM(n),AVG(n),MIN(n),MAX(n),SUM(d),AVG(d)"));

    [Fact]
    public void A_sum_of_decimals_is_exact_or_refused()
    {
        _engine.RunAll("TINSERT empty d 79228162514264337593543950335", "TINSERT empty d -79228162514264337593543950335", "TINSERT empty d 0.0000000000000000000000000001");
        Assert.Contains("0.0000000000000000000000000001", _engine.Run("TQUERY empty SELECT SUM(d)"), StringComparison.Ordinal);
        _engine.Run("TINSERT empty d 79228162514264337593543950335");
        Assert.Equal("-ERR SUM(d) is past the range of decimal\\r\\n", _engine.Run("TQUERY empty SELECT SUM(d)"));
        Assert.Contains("19807040628566084398385987584", _engine.Run("TQUERY empty SELECT AVG(d)"), StringComparison.Ordinal);
    }
}
