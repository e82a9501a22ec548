using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>A list on one column of a composite index and values that the columns behind it are equal to: all of them bound what is read.</summary>
public sealed partial class ListThenEqualTests(ListThenEqualTests.Data data) : IClassFixture<ListThenEqualTests.Data>
{
    private const int Rows = 3000;

    private readonly TablesFixture _engine = data.Engine;

    /// <summary>The same rows with indexes and without, for tests which only read.</summary>
    public sealed class Data : IDisposable
    {
        public Data()
        {
            Engine.RunAll(
                "TCREATE t a:int b:int c:int s:str INDEX a,b,c INDEX s,b,c INDEX b,s,a",
                "TCREATE plain a:int:noindex b:int:noindex c:int:noindex s:str:noindex");
            var random = new Random(5);
            for (int i = 0; i < Rows; i++)
            {
                string row = $"a {i % 10} {(i % 7 == 0 ? "NULL b" : $"b {i / 10 % 5}")} c {random.Next(400)} s {Text(i % 6)}";
                foreach (string table in (string[])["t", "plain"]) Engine.Run($"TINSERT {table} {row}");
            }
        }

        internal TablesFixture Engine { get; } = new();

        public void Dispose() => Engine.Dispose();
    }

    [Theory]
    [InlineData("WHERE a IN 3 1 2 3 AND b = 2", "index a,b,c: in a list, then 1 equal")]
    [InlineData("WHERE a IN 3 1 2 3 AND b IS NULL", "index a,b,c: in a list, then 1 equal")]
    [InlineData("WHERE a IN 3 1 2 3 AND b = 2 AND c = 7", "index a,b,c: in a list, then 2 equal")]
    [InlineData("WHERE ( a = 1 OR a = 2 ) AND b = 2 AND c = 7", "index a,b,c: in a list, then 2 equal")]
    [InlineData("WHERE b = 1 AND s IN 2 s1 s2 AND a = 4", "index b,s,a: 1 equal, in a list, then 1 equal")]
    [InlineData("WHERE a IN 2 1 2 AND c = 7", "index a,b,c: in a list")]
    public void Every_entry_that_is_read_is_an_answer_as_far_as_the_index_goes(string clauses, string way)
    {
        long count = long.Parse(_engine.Run($"TCOUNT plain {clauses}")[1..^4], System.Globalization.CultureInfo.InvariantCulture);
        Assert.StartsWith($"*6\\r\\n${way.Length}\\r\\n{way}\\r\\n", Regex.Replace(_engine.Run($"TQUERY t {clauses} EXPLAIN"), @"^\*\d+", "*6"), StringComparison.Ordinal);
        long entries = _engine.Session.LastQuery.Entries;
        if (way.Contains("then", StringComparison.Ordinal)) Assert.Equal(count, entries);
        else Assert.True(entries > count);
        Assert.Equal($":{count}\\r\\n", _engine.Run($"TCOUNT t {clauses}"));
        if (way.Contains("then", StringComparison.Ordinal)) Assert.Equal(0, _engine.Session.LastQuery.Rows);
    }

    [Fact]
    public void The_first_rows_of_the_column_behind_are_merged_from_as_many_entries_of_each_range()
    {
        string plan = _engine.Run("TQUERY t WHERE a IN 3 1 2 3 AND b = 2 ORDER BY c DESC LIMIT 5 EXPLAIN");
        Assert.Contains("index a,b,c: in a list, merged, then 1 equal, backwards", plan, StringComparison.Ordinal);
        Assert.Contains("sort none", plan, StringComparison.Ordinal);
        Assert.Equal(15, _engine.Session.LastQuery.Entries);
    }

    [Fact]
    public void Lists_and_equal_values_answer_what_a_scan_does_in_every_order_and_page() =>
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                string clauses = Clauses(random, out string order);
                Assert.Equal(_engine.Run($"TQUERY plain {clauses} {order}"), _engine.Run($"TQUERY t {clauses} {order}"));
                Assert.Equal(_engine.Run($"TCOUNT plain {clauses}"), _engine.Run($"TCOUNT t {clauses}"));
                var (all, limit) = (Ids(_engine.Run($"TQUERY plain {clauses} {order}")), random.Next(1, 9));
                List<string> paged = [];
                for (string cursor = ""; paged.Count == 0 || cursor.Length > 0;)
                {
                    string reply = _engine.Run($"TQUERY t {clauses} {order} LIMIT {limit} AFTER", [Encoding.UTF8.GetBytes(cursor)]);
                    Assert.StartsWith("*2", reply, StringComparison.Ordinal);
                    paged.AddRange(Ids(reply));
                    cursor = Cursor().Match(reply).Groups[1].Value;
                    if (cursor.Length == 0 || paged.Count > 60) break;
                }

                Assert.Equal(all.Take(paged.Count), paged);
                if (paged.Count <= 60) Assert.Equal(all.Count, paged.Count);
            },
            iter: 300,
            threads: 1);

    // Two of the texts differ only behind what an index holds of them.
    private static string Text(int i) => i < 4 ? $"s{i}" : $"a text that is longer than an index entry {i}";

    private static string Clauses(Random random, out string order)
    {
        string list = random.Next(2) == 0 ? $"a IN {List(random, () => $"{random.Next(12)}")}" : $"s IN {List(random, () => $"\"{Text(random.Next(7))}\"")}";
        string equal = random.Next(5) == 0 ? "b IS NULL" : $"b = {random.Next(5)}";
        string more = random.Next(4) switch { 0 => $" AND c = {random.Next(400)}", 1 => $" AND c < {random.Next(400)}", 2 => $" AND s = \"{Text(random.Next(6))}\"", _ => "" };
        string direction = random.Next(2) == 0 ? " DESC" : "";
        order = random.Next(5) switch
        {
            0 => $"ORDER BY c{direction}",
            1 => $"ORDER BY a{direction}, b{direction}, c{direction}",
            2 => $"ORDER BY b{direction}, c{direction}",
            3 => $"ORDER BY s{direction}, c{direction}",
            _ => "",
        };
        return $"WHERE {list} AND {equal}{more}";
    }

    private static string List(Random random, Func<string> value)
    {
        int count = random.Next(1, 5);
        return $"{count} {string.Join(' ', Enumerable.Range(0, count).Select(_ => value()))}";
    }

    private static List<string> Ids(string reply) => [.. Id().Matches(reply).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@":(\d+)\\r\\n\$1\\r\\na\\r\\n")]
    private static partial Regex Id();

    [GeneratedRegex(@"\\r\\n\$\d+\\r\\n([A-Za-z0-9_-]{8,})\\r\\n$")]
    private static partial Regex Cursor();
}
