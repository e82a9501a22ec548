using System.Text;
using CsCheck;
using Lux.Engine.Tests.Tables;
using Lux.Language;

namespace Lux.Engine.Tests.Queries;

/// <summary>The language and the engine agree on which queries there are: what the one accepts the other runs, what it refuses is refused in the same words.</summary>
public sealed class AcceptedQueryTests : IDisposable
{
    private static readonly string[] Words =
    [
        "WHERE", "n", "=", "(", ")", "AND", "OR", "NOT", "IN", "2", "1", "IS", "NULL", "!=", "STARTSWITH", "s", "id", "ORDER", "BY", "DESC", ",", "n,", ",s", "JOIN", "r", "SELECT", "r.k", "r.id", "d", "r.d",
        "LIMIT", "OFFSET", "FORMAT", "ROWS", "EXPLAIN", "", "GROUP", "HAVING", "AFTER", "COUNT(*)", "SUM(n)", "AVG(r.k)", "MAX(s)", "MIN(id)", "AS", "n AS a", "a", "*",
    ];

    // Whole clauses, so that a good part of what is drawn is a query.
    private static readonly string[][] Clauses =
    [
        ["WHERE", "n", "=", "1"], ["WHERE", "NOT", "(", "n", "IN", "2", "1", "2", "OR", "s", "STARTSWITH", "x", ")"], ["WHERE", "r.k", "IS", "NOT", "NULL", "AND", "id", ">", "1"], ["JOIN", "r"], ["SELECT", "n,r.k", "AS", "a,s"],
        ["SELECT", "COUNT(*),MAX(s)"], ["SELECT", "n,COUNT(*) AS a"], ["GROUP", "BY", "n"], ["GROUP", "BY", "r.k,id"], ["HAVING", "COUNT(*)", ">", "0"], ["ORDER", "BY", "n", "DESC,s"], ["ORDER", "BY", "a"], ["ORDER", "BY", "r.id"],
        ["LIMIT", "2"], ["OFFSET", "1"], ["AFTER", ""], ["FORMAT", "ROWS"], ["EXPLAIN"],
    ];

    private readonly TablesFixture _engine = new();

    public AcceptedQueryTests() => _engine.RunAll(
        "TCREATE other k:int d:json", "TCREATE t n:int:index s:str r:ref(other) d:json INDEX s,n", "TINSERT other k 1", "TINSERT t n 1 s x r 1", "TINSERT t n 2 s xy", "TINSERT t s z r 1 d {}");

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void What_the_language_accepts_the_engine_runs_and_what_it_refuses_the_engine_refuses_alike()
    {
        var state = _engine.Engine.Catalog.Find("t"u8)!.State!.Schema;
        var other = _engine.Engine.Catalog.Find("other"u8)!.State!.Schema;
        var piece = Gen.Frequency((3, Gen.Int[0, Clauses.Length - 1].Select(i => Clauses[i])), (1, Gen.Int[0, Words.Length - 1].Select(i => (string[])[Words[i]])));
        int accepted = 0;
        piece.Array[0, 6].Sample(pieces =>
        {
            string[] words = ["t", .. pieces.SelectMany(p => p)];
            bool isAccepted = QueryParser.TryParse(words, out var query, out var error) && QueryBinder.TryBind(query!, state, n => n == "other" ? other : null, out _, out error);
            string reply = _engine.Run("TQUERY", [.. words.Select(Encoding.UTF8.GetBytes)]);
            if (!isAccepted)
            {
                Assert.Equal($"-{error!.Text}\\r\\n", reply);
                return;
            }
            accepted++;
            // Only values can still be wrong.
            if (reply[0] == '-') Assert.Contains(LuxError.Parse(reply[1..^4]).Code, (ErrorCode[])[ErrorCode.WrongType, ErrorCode.DamagedCursor]);
        }, iter: 5000, threads: 1);
        Assert.InRange(accepted, 500, 5000);
    }
}
