using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>Results of many steps: through whatever way, they are those of a table without indexes.</summary>
public sealed partial class LargeResultTests(LargeResultTests.Data data) : IClassFixture<LargeResultTests.Data>
{
    private static readonly string[] Comparisons =
    [
        "a = 3", "a < 4", "a IN 3 1 5 7", "NOT a IN 2 1 2", "b > 700", "b <= 40", "b = 7", "s = \"a text longer than an index holds 3\"", "s STARTSWITH \"a text longer\"", "s > \"a text longer than an index holds 2\"", "c IS NULL", "c IS NOT NULL", "c != 2",
        "id > 2500", "id < 30", "( a = 1 OR b = 9 )", "( a = 1 AND c = 2 OR b < 50 OR id = 77 )", "NOT ( a > 2 AND b > 100 )", "( a = 2 OR a = 9 OR a IN 2 4 5 )",
    ];

    private static readonly string[] Orders = ["", "ORDER BY b", "ORDER BY b DESC", "ORDER BY a,b", "ORDER BY c DESC,a", "ORDER BY s,c", "ORDER BY s DESC", "ORDER BY id DESC", "ORDER BY a DESC,b DESC"];

    private static readonly string[] Cuts = ["", "LIMIT 1", "LIMIT 30", "LIMIT 700", "LIMIT 1500", "LIMIT 40 OFFSET 1100"];

    private readonly TablesFixture _engine = data.Engine;

    /// <summary>The rows of all these tests, which only read.</summary>
    public sealed class Data : IDisposable
    {
        public Data()
        {
            Engine.RunAll("TCREATE plain a:int b:int c:int s:str", "TCREATE single a:int:index b:int:index c:int:index s:str:index", "TCREATE pairs a:int b:int c:int s:str INDEX a,b INDEX c,a INDEX s,c INDEX b,s", "TLIST");
            var random = new Random(11);
            for (int i = 0; i < 4000; i++)
            {
                string row = $"a {random.Next(10)} b {random.Next(1000)} s \"a text longer than an index holds {random.Next(5)}\"" + (random.Next(4) == 0 ? "" : $" c {random.Next(4)}");
                foreach (string table in Tables) Engine.Run($"TINSERT {table} {row}");
            }
            for (int i = 5; i < 4000; i += 97)
                foreach (string table in Tables) Engine.Run($"TDEL {table} {i}");
        }

        internal TablesFixture Engine { get; } = new();

        public void Dispose() => Engine.Dispose();
    }

    private static string[] Tables { get; } = ["plain", "single", "pairs"];

    [Fact]
    public void Rows_counts_and_groups_are_those_of_a_scan() =>
        Gen.Select(Gen.Int[0, Comparisons.Length - 1].Array[0, 3], Gen.Int[0, Orders.Length - 1], Gen.Int[0, Cuts.Length - 1], Gen.Int[0, 3]).Sample((comparisons, order, cut, kind) =>
        {
            string where = comparisons.Length == 0 ? "" : " WHERE " + string.Join(" AND ", comparisons.Select(c => Comparisons[c]));
            string clauses = kind switch
            {
                0 => $" SELECT a,COUNT(*),MIN(b),SUM(c){where} GROUP BY a {Cuts[cut]}",
                1 => $" SELECT COUNT(*),MIN(b),MAX(s){where}",
                _ => $" SELECT id{where} {Orders[order]} {Cuts[cut]}",
            };
            string expected = _engine.Run($"TQUERY plain{clauses}");
            foreach (string table in Tables[1..])
            {
                string found = _engine.Run($"TQUERY {table}{clauses}");
                Assert.True(expected == found, $"{table}{clauses} {_engine.Run($"TQUERY {table}{clauses} EXPLAIN")}\nexpected {Short(expected)}\nfound    {Short(found)}");
                if (where.Length > 0) Assert.Equal(_engine.Run($"TCOUNT plain{where}"), _engine.Run($"TCOUNT {table}{where}"));
            }
        }, iter: 300, threads: 1);

    [Fact]
    public void Pages_are_those_of_a_scan() =>
        Gen.Select(Gen.Int[0, Comparisons.Length - 1].Array[0, 2], Gen.Int[0, Orders.Length - 1], Gen.Int[100, 1200]).Sample((comparisons, order, size) =>
        {
            string where = comparisons.Length == 0 ? "" : " WHERE " + string.Join(" AND ", comparisons.Select(c => Comparisons[c]));
            string expected = Ids(_engine.Run($"TQUERY plain{where} {Orders[order]}"));
            foreach (string table in Tables)
            {
                var found = new StringBuilder();
                string cursor = "";
                do
                {
                    string reply = _engine.Run($"TQUERY {table}{where} {Orders[order]} LIMIT {size} AFTER \"{cursor}\"");
                    Assert.StartsWith("*2\\r\\n*", reply, StringComparison.Ordinal);
                    found.Append(Ids(reply[6..]));
                    cursor = Cursor().Match(reply).Groups[1].Value;
                }
                while (cursor.Length > 0);
                Assert.True(expected == found.ToString(), $"{table}{where} {Orders[order]} in pages of {size}\nexpected {Short(expected)}\nfound    {Short(found.ToString())}");
            }
        }, iter: 60, threads: 1);

    private static string Ids(string reply) => string.Concat(Row().Matches(reply).Select(m => m.Groups[1].Value + " "));

    private static string Short(string reply) => reply.Length < 400 ? reply : reply[..400] + "...";

    [GeneratedRegex(@"\*\d+\\r\\n:(\d+)")]
    private static partial Regex Row();

    [GeneratedRegex(@"\\r\\n\$\d+\\r\\n([A-Za-z0-9_-]{16,})\\r\\n$")]
    private static partial Regex Cursor();
}
