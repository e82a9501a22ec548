using System.Text;
using CsCheck;
using Lux.Tests;

namespace Lux.Language.Tests.Fuzz;

/// <summary>Right arguments of every command, made wrong: each parser reads or refuses them in one line that says where, and none throws.</summary>
public sealed class AnyWordsTests
{
    private static readonly TableSchema Posts = Table("posts title:str:unique author:ref(posts) n:int at:timestamp price:decimal data:json UNIQUE author,n");

    private static readonly string[] Creates = ["t a:str", "d.t name:str:unique n:int:default(7):notnull up:ref(t):ondelete(setnull) at:timestamp:default(*) v:vector(3) x:json:noindex UNIQUE name,n INDEX n, up TTL 60"];

    private static readonly string[] Alters =
    [
        "t ADD a:int:index", "t DROP a", "t RENAME a b", "t TYPE a decimal", "t SET a default(\"x:y\")", "t SET a ondelete(cascade)", "t UNSET a notnull", "t ADD UNIQUE a,b", "t DROP INDEX a, b", "t SET TTL 5", "t UNSET TTL",
    ];

    private static readonly string[] Queries =
    [
        "posts", "posts WHERE n = 1 AND ( title != x OR NOT author.n >= 5 ) LIMIT 5", "posts SELECT title AS t, author.title JOIN author ORDER BY n DESC, title LIMIT 3 AFTER x FORMAT ROWS LAYOUT 0123",
        "posts SELECT n,COUNT(*),SUM(price) AS s GROUP BY n HAVING s > 5 AND COUNT(*) < 2 ORDER BY s DESC OFFSET 2", "posts WHERE n IN 3 1 2 3 AND title STARTSWITH a AND at IS NOT NULL EXPLAIN",
    ];

    private static readonly string[] Updates = ["posts 1 title x NULL n", "posts 1 TTL 5 n 3 IF title = y AND n > 1", "posts SET n 1 title WHERE WHERE n = 2 LIMIT 3", "posts 1 LAYOUT 0123 ROWS row"];

    private static readonly string[] Deletes = ["posts 1", "posts WHERE n = 1 OR title = x LIMIT 5"];

    private static readonly string[] Upserts = ["posts BY title title x n 1", "posts BY n,author author 1 n 2 NULL at"];

    private static readonly string[] Batches = ["2 5 TINSERT posts title x n 4 TUPDATE posts $1 n", "1 3 TDEL posts 1"];

    private static readonly string[] Rights = ["", "ann", "ann ALLOW READ main.*", "ann DENY WRITE m?in.posts", "ann RESET"];

    private static readonly string[] Errors =
    [
        "ERR step 3: row 2: field 'n' expects int, got 'abc'", "ERR unknown field 'x' in WHERE clause", "LAYOUT step 1: table 't' has layout 0123456789abcdef", "ERR 3 rows of 't' do not convert to int, first id 7: 'a: b'",
        "READONLY log sync failed: /a: b; restart", "ERR row 9: unique constraint violation on fields 'a,b'",
    ];

    [Fact]
    public void TCREATE_reads_back_what_it_prints_of_anything_it_takes() => Gen.OneOf(Any(Creates), Gen.Select(SchemaGen.Table("t", "u"), Gen.Int, Gen.Int[0, 3]).Select((t, seed, times) => Mangled(SchemaPrinter.Arguments(t), seed, times))).Sample(words =>
    {
        bool isRead = SchemaParser.TryParseCreate(words, out _, out var schema, out var error);
        Check(words, isRead, error);
        if (!isRead) return;
        Assert.True(SchemaParser.TryParseCreate([.. SchemaPrinter.Arguments(schema!)], out _, out var again, out error), error?.Text);
        Assert.Equal(schema, again);
        foreach (var column in schema!.Columns)
        {
            Assert.True(SchemaParser.TryParseColumn(SchemaPrinter.Column(column), out var alone, out error), error?.Text);
            Assert.Equal(column, alone);
        }
    }, iter: Rounds.Of(10_000));

    [Fact]
    public void TALTER_reads_or_refuses_anything() => Sample(Alters, words =>
    {
        bool isRead = AlterParser.TryParse(words, out _, out var change, out var error);
        Check(words, isRead, error);
        if (isRead) Check(words, SchemaChange.TryApply(Posts, change!, out _, out error), error);
    });

    [Fact]
    public void TRENAME_reads_or_refuses_anything() => Sample(["a b", "d.a d.b", "d.a b"], words => Check(words, AlterParser.TryParseRename(words, out _, out _, out var error), error));

    [Fact]
    public void TQUERY_reads_or_refuses_anything() => Sample(Queries, words =>
    {
        bool isRead = QueryParser.TryParse(words, out var query, out var error);
        Check(words, isRead, error);
        if (isRead) Check(words, QueryBinder.TryBind(query!, Posts, name => name == "posts" ? Posts : null, out _, out error), error);
    });

    [Fact]
    public void TCOUNT_reads_or_refuses_anything() => Sample(["posts", "posts WHERE n = 1 AND title != x"], words => Check(words, QueryParser.TryParseCount(words, out _, out var error), error));

    [Fact]
    public void TUPDATE_reads_or_refuses_anything() => Sample(Updates, words =>
    {
        bool isRead = WriteParser.TryParseUpdate(words, out var update, out var error);
        Check(words, isRead, error);
        if (isRead) Check(words, WriteBinder.TryPairs(update!.Pairs, Posts, out _, out error), error);
    });

    [Fact]
    public void TDEL_reads_or_refuses_anything() => Sample(Deletes, words => Check(words, WriteParser.TryParseDelete(words, out _, out var error), error));

    [Fact]
    public void TUPSERT_reads_or_refuses_anything() => Sample(Upserts, words =>
    {
        bool isRead = WriteParser.TryParseUpsert(words, out var upsert, out var error);
        Check(words, isRead, error);
        if (!isRead) return;
        bool isBound = WriteBinder.TryPairs(upsert!.Pairs, Posts, out var pairs, out error) && WriteBinder.TryBy(upsert, Posts, pairs, out _, out error);
        Check(words, isBound, error);
    });

    [Fact]
    public void TBATCH_reads_or_refuses_anything() => Sample(Batches, words => Check(words, BatchParser.TryParse(words, out _, out var error), error));

    [Fact]
    public void TACL_reads_back_the_rules_that_it_takes() => Sample(Rights, words =>
    {
        bool isRead = AccessParser.TryParse(words, out var syntax, out var error);
        Check(words, isRead, error);
        if (!isRead || syntax.Rule is not { } rule) return;
        Assert.True(AccessParser.TryParse(rule.ToString().Split(' '), out var again, out _), rule.ToString());
        Assert.Equal(rule.ToString(), again.Rule!.ToString());
    });

    [Fact]
    public void Any_text_is_an_error_that_keeps_its_text() => Gen.OneOf(Gen.String, Any(Errors).Select(words => string.Join(' ', words)))
        .Sample(text => Assert.Equal(text, LuxError.Parse(text).ToString()), iter: Rounds.Of(5_000));

    private static void Sample(string[] lines, Action<string[]> check) => Any(lines).Sample(check, iter: Rounds.Of(5_000));

    private static Gen<string[]> Any(string[] lines) => Gen.Select(Gen.Int[0, lines.Length - 1], Gen.Int, Gen.Int[0, 4]).Select((line, seed, times) => Mangled(lines[line].Split(' '), seed, times));

    private static string[] Mangled(IEnumerable<string> words, int seed, int times) => [.. Mangling.Mangle(new Random(seed), words.Select(Encoding.UTF8.GetBytes), times).Select(Encoding.UTF8.GetString)];

    /// <summary>Read, or refused in one line that is one of the language's errors and says at which word.</summary>
    private static void Check(string[] words, bool isRead, LuxError? error)
    {
        Assert.Equal(isRead, error is null);
        if (error is null) return;
        Assert.DoesNotContain(error.Text, char.IsControl);
        Assert.InRange(error.Position, -1, words.Length);
        var read = LuxError.Parse(error.Text);
        Assert.NotEqual(ErrorCode.Other, read.Code);
        Assert.Equal(error.Text, read.Text);
    }

    private static TableSchema Table(string line)
    {
        Assert.True(SchemaParser.TryParseCreate(line.Split(' '), out _, out var schema, out var error), error?.Text);
        return schema!;
    }
}
