using System.Globalization;
using CsCheck;
using Lux.Engine.Tests.Tables;
using Lux.Tests;

namespace Lux.Engine.Tests.Queries;

/// <summary>Random indexes, rows and queries: what a query reads is counted beside what each of the indexes would need, which a loop over the rows says.</summary>
public sealed class AccessModelTests
{
    private const int Queries = 40;

    [Fact]
    public void A_query_reads_no_more_entries_than_the_best_of_its_indexes_needs() => Gen.Int.Sample(seed =>
    {
        var random = new Random(seed);
        using var engine = new TablesFixture();
        var table = new IndexedRows(random);
        Assert.Equal("+OK\\r\\n", engine.Run(table.Create));
        foreach (string row in table.Inserts) Assert.StartsWith(":", engine.Run(row), StringComparison.Ordinal);
        for (int i = 0; i < Queries; i++)
        {
            var query = table.Query();
            string plan = engine.Run($"TQUERY t {query.Clauses} EXPLAIN");
            Assert.StartsWith("*", plan, StringComparison.Ordinal);
            var counts = engine.Session.LastQuery;
            var choice = engine.Session.Queries.Access.Choice;
            // An estimate of many entries may take the second best of two that are about equal; a try in order may read an eighth on top; the others of an intersection have theirs.
            long best = query.Best, others = choice.Others.Sum(o => query.Needs([.. o.Index?.Definition.Columns ?? []]));
            Assert.True(
                counts.Entries <= (best * 5 / 4) + (best / 8) + 20 + others,
                string.Create(CultureInfo.InvariantCulture, $"{table.Create}\n{query.Clauses}\nread {counts.Entries}, the best index needs {best} of {table.Count}\n{plan}"));
        }
    }, iter: Rounds.Of(12), threads: 1);
}
