using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>Random queries over random rows: the same answer from a scan, through indexes, and from a naive model.</summary>
public sealed partial class QueryModelTests
{
    private const string Fields = "n:int s:str f:float b:bool at:timestamp d:decimal u:uuid r:ref(other)";

    private static readonly string[] Tables =
    [
        $"TCREATE plain {Fields}",
        $"TCREATE single {string.Join(' ', Fields.Split(' ').Select(f => f + ":index"))}",
        $"TCREATE pairs {Fields} INDEX s,n INDEX n,s INDEX r,at INDEX b,d INDEX u,f INDEX at,s,n INDEX n,b,at INDEX f,r,s",
    ];

    [Fact]
    public void Scans_indexes_and_the_model_agree() => Gen.Int.Sample(seed =>
    {
        var random = new Random(seed);
        using var engine = new TablesFixture();
        engine.Run("TCREATE other k:int t:str");
        var others = Enumerable.Range(0, 3).Select(_ => new[] { Rank(9), Rank(10) }).ToList();
        foreach (var other in others) Insert("other", other, 9);
        foreach (string table in Tables) Assert.Equal("+OK\\r\\n", engine.Run(table));
        List<int?[]> rows = [];
        for (int id = 1; id <= 35; id++)
        {
            int?[] row = [id, .. Enumerable.Range(1, NaiveQuery.Own).Select(Rank)];
            if (row[8] == 0) row[8] = null;   // no row has id 0
            var other = row[8] is { } to ? others[to - 1] : [null, null];
            foreach (string table in Tables) Insert(table.Split(' ')[1], row[1..], 1);
            rows.Add([.. row, .. other]);
        }
        foreach (int gone in (int[])[5, 17, 18])
        {
            foreach (string table in Tables) engine.Run($"TDEL {table.Split(' ')[1]} {gone}");
            rows.RemoveAll(r => r[0] == gone);
        }
        for (int i = 0; i < 60; i++)
        {
            var query = new NaiveQuery(random);
            string expected = string.Join(' ', query.IdsOf(rows));
            foreach (string table in Tables)
            {
                string name = table.Split(' ')[1], reply = engine.Run("TQUERY " + name, Bytes(query.Words));
                string found = reply[0] == '*' ? string.Join(' ', Row().Matches(reply).Select(m => m.Groups[1].Value)) : reply;
                Assert.True(expected == found, $"{name} {string.Join('|', query.Words)}\nexpected {expected}\nfound    {found}\n{engine.Run("TQUERY " + name, [.. Bytes(query.Words), "EXPLAIN"u8.ToArray()])}");
                AssertPages(engine, name, query, random.Next(1, 6), rows);
                if (query.Where.Length > 0) Assert.Equal($":{query.CountOf(rows)}\\r\\n", engine.Run("TCOUNT " + name, Bytes(query.Where)));
            }
        }

        for (int i = 0; i < 40; i++)
        {
            var query = new NaiveGroups(random);
            string expected = query.ReplyOf(rows);
            foreach (string table in Tables)
            {
                string name = table.Split(' ')[1], reply = engine.Run("TQUERY " + name, Bytes(query.Words));
                Assert.True(expected == reply, $"{name} {string.Join('|', query.Words)}\nexpected {expected}\nfound    {reply}\n{engine.Run("TQUERY " + name, [.. Bytes(query.Words), "EXPLAIN"u8.ToArray()])}");
            }
        }

        int? Rank(int column) => random.Next(5) == 0 ? null : random.Next(NaiveQuery.Columns[column].Values.Length);

        void Insert(string table, int?[] ranks, int first)
        {
            List<string> words = [];
            for (int i = 0; i < ranks.Length; i++)
            {
                var (name, values) = NaiveQuery.Columns[first + i];
                name = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
                words.AddRange(ranks[i] is { } rank ? [name, values[rank]] : ["NULL", name]);
            }
            Assert.StartsWith(":", engine.Run("TINSERT " + table, Bytes([.. words])), StringComparison.Ordinal);
        }
    }, iter: 60, threads: 2);

    // The pages of a query, one after the other, are its whole result.
    private static void AssertPages(TablesFixture engine, string name, NaiveQuery query, int size, List<int?[]> rows)
    {
        List<string> found = [];
        string cursor = "";
        do
        {
            string reply = engine.Run("TQUERY " + name, Bytes([.. query.Unlimited, "LIMIT", $"{size}", "AFTER", cursor]));
            Assert.True(reply.StartsWith("*2\\r\\n*", StringComparison.Ordinal), $"{name} {string.Join('|', query.Unlimited)} {reply}");
            found.AddRange(Row().Matches(reply[6..]).Select(m => m.Groups[1].Value));
            cursor = Cursor().Match(reply).Groups[1].Value;
        }
        while (cursor.Length > 0);
        string expected = string.Join(' ', query.AllIdsOf(rows)), together = string.Join(' ', found);
        Assert.True(expected == together, $"{name} {string.Join('|', query.Unlimited)} in pages of {size}\nexpected {expected}\nfound    {together}");
    }

    private static byte[][] Bytes(string[] words) => [.. words.Select(Encoding.UTF8.GetBytes)];

    [GeneratedRegex(@"\*\d+\\r\\n:(\d+)")]
    private static partial Regex Row();

    [GeneratedRegex(@"\\r\\n\$\d+\\r\\n([A-Za-z0-9_-]+)\\r\\n$")]
    private static partial Regex Cursor();
}
