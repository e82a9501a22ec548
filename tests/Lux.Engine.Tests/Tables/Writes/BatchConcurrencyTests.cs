using System.Text;
using System.Text.RegularExpressions;

namespace Lux.Engine.Tests.Tables.Writes;

/// <summary>TBATCH beside readers, other writers and the cleaning of the log.</summary>
public sealed partial class BatchConcurrencyTests : IDisposable
{
    private const int Rounds = 400;

    private readonly TablesFixture _tables = new();

    public void Dispose() => _tables.Dispose();

    [Fact]
    public void Readers_never_see_half_of_a_batch_nor_what_is_undone()
    {
        _tables.RunAll("TCREATE t k:int:unique v:str:index", "TINSERT t k 1 v \"a text longer than a key: 0\"", "TINSERT t k 2 v \"a text longer than a key: 0\"");
        var seen = InParallel((run, number) =>
        {
            for (int i = 0; i < Rounds; i++)
            {
                string value = $"a text longer than a key: {number}.{i}";
                if (number < 2)
                {
                    // Every other batch fails in its last step. The rows that it inserts are two.
                    string reply = run(TablesFixture.BatchOf(
                        $"TUPDATE t 1 v \"{value}\"", $"TINSERT t k {(number * 10_000) + (2 * i) + 10} v x", $"TUPSERT t BY k k 2 v \"{value}\"", $"TINSERT t k {(number * 10_000) + (2 * i) + (i % 2 == 0 ? 11 : 10)} v x"));
                    Assert.Equal(i % 2 == 0 ? '*' : '-', reply[0]);
                }
                else
                {
                    var found = Value().Matches(run([.. "TQUERY t SELECT v WHERE k < 3".Split(' ').Select(Encoding.UTF8.GetBytes)])).Select(m => m.Value).ToList();
                    Assert.Equal(2, found.Count);
                    Assert.Equal(found[0], found[1]);
                    string count = run([.. "TCOUNT t".Split(' ').Select(Encoding.UTF8.GetBytes)]);
                    Assert.Equal(0, (count[^5] - '0') % 2);
                    Assert.Equal(found.Count, Value().Matches(run([.. "TQUERY t SELECT v WHERE v STARTSWITH".Split(' ').Select(Encoding.UTF8.GetBytes), Encoding.UTF8.GetBytes(found[0][..20])])).Count);
                }
            }
            return 0;
        });
        Assert.Equal(SessionsInParallel.Count, seen.Count);
        Assert.Equal($":{2 + (2 * Rounds)}\\r\\n", _tables.Run("TCOUNT t"));
        _tables.AssertIndexesAgree();
        var before = _tables.Rows("t");
        _tables.Restart();
        Assert.Equal(before, _tables.Rows("t"));
        _tables.AssertIndexesAgree();
    }

    [Fact]
    public void Transfers_keep_the_sum()
    {
        const int accounts = 5;
        _tables.Run("TCREATE a n:int");
        for (int i = 0; i < accounts; i++) _tables.Run("TINSERT a n 100");
        InParallel((run, number) =>
        {
            var random = new Random(number);
            for (int i = 0; i < Rounds; i++)
            {
                int from = 1 + random.Next(accounts), to = 1 + ((from + random.Next(accounts - 1)) % accounts);
                int fromHas = Balance(run, from), toHas = Balance(run, to);
                if (fromHas == 0) continue;
                string reply = run(TablesFixture.BatchOf($"TUPDATE a {from} n {fromHas - 1} IF n = {fromHas}", $"TUPDATE a {to} n {toHas + 1} IF n = {toHas}"));
                Assert.Matches(@"^(\*2|-ERR step [12]: IF is not true)", reply);
            }
            return 0;
        });
        Assert.Equal(accounts * 100, Enumerable.Range(1, accounts).Sum(id => Balance(_tables.Run, id)));
    }

    private IReadOnlyList<T> InParallel<T>(Func<Func<byte[][], string>, int, T> body) => _tables.InParallel((session, number) =>
    {
        var reply = new ReplyBuffer();
        return body(arguments => TablesFixture.Run(session, reply, arguments), number);
    });

    private static int Balance(Func<byte[][], string> run, int id) =>
        int.Parse(Number().Match(run(["TGET"u8.ToArray(), "a"u8.ToArray(), Encoding.UTF8.GetBytes($"{id}")])).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"a text longer than a key: [\d.]+")]
    private static partial Regex Value();

    [GeneratedRegex(@"(\d+)\\r\\n$")]
    private static partial Regex Number();
}
