using System.Text.RegularExpressions;
using Lux.Engine.Tests.Tables;

namespace Lux.Engine.Tests.Queries;

/// <summary>AFTER: pages by key.</summary>
public sealed partial class PagingTests : IDisposable
{
    private readonly TablesFixture _engine = new();

    public PagingTests()
    {
        _engine.RunAll("TCREATE t channel:int at:timestamp s:str n:int INDEX channel,at INDEX s,n", "TLIST");
        for (int i = 0; i < 300; i++) _engine.Run($"TINSERT t channel {i % 3} at {i / 7} s \"a text longer than an index holds {i % 4}\" n {i * 37 % 100}");
    }

    public void Dispose() => _engine.Dispose();

    // The ids of one page, and the next cursor or null.
    private (string Ids, string? Cursor) Page(string query, string cursor)
    {
        string reply = _engine.Run($"{query} AFTER \"{cursor}\"");
        Assert.StartsWith("*2\\r\\n*", reply, StringComparison.Ordinal);
        var match = Cursor().Match(reply);
        return (string.Join(' ', Row().Matches(reply[6..]).Select(m => m.Groups[1].Value)), match.Success ? match.Groups[1].Value : null);
    }

    private List<string> Walk(string query, Action<int>? between = null)
    {
        List<string> pages = [];
        for (string? cursor = ""; cursor is not null;)
        {
            (string ids, cursor) = Page(query, cursor);
            pages.Add(ids);
            between?.Invoke(pages.Count);
        }
        return pages;
    }

    [Theory]
    [InlineData("TQUERY t")]
    [InlineData("TQUERY t ORDER BY id DESC")]
    [InlineData("TQUERY t WHERE channel = 1 ORDER BY at DESC")]
    [InlineData("TQUERY t WHERE channel IN 2 0 2 ORDER BY at DESC")]
    [InlineData("TQUERY t WHERE channel IN 2 0 2 ORDER BY channel DESC, at DESC")]
    [InlineData("TQUERY t WHERE channel > 0 AND at > 5")]
    [InlineData("TQUERY t WHERE channel = 1 OR n < 20 ORDER BY id DESC")]
    [InlineData("TQUERY t ORDER BY n DESC, at")]
    [InlineData("TQUERY t ORDER BY s, n")]
    [InlineData("TQUERY t WHERE s = \"a text longer than an index holds 2\" ORDER BY n")]
    [InlineData("TQUERY t WHERE id IN 5 9 7 300 2 7")]
    public void All_pages_together_are_the_whole_result(string query)
    {
        string all = string.Join(' ', Row().Matches(_engine.Run(query)).Select(m => m.Groups[1].Value));
        Assert.Equal(all, string.Join(' ', Walk(query + " LIMIT 7")));
    }

    [Fact]
    public void The_last_page_has_no_cursor_and_an_empty_result_one_page()
    {
        Assert.Equal(["1 2", "3 4"], Walk("TQUERY t WHERE id < 5 LIMIT 2"));
        Assert.Equal([""], Walk("TQUERY t WHERE id > 1000 LIMIT 2"));
        Assert.Equal([""], Walk("TQUERY t LIMIT 0"));
    }

    [Fact]
    public void A_late_page_costs_what_the_first_costs()
    {
        string? cursor = "";
        for (int page = 0; page < 9; page++)
        {
            (_, cursor) = Page("TQUERY t WHERE channel = 1 ORDER BY at DESC LIMIT 10", cursor!);
            Assert.Equal((11L, 11L, 10L), (_engine.Session.LastQuery.Entries, _engine.Session.LastQuery.Rows, _engine.Session.LastQuery.Returned));
        }
    }

    [Theory]
    [InlineData("TQUERY t WHERE channel = 1 ORDER BY at DESC LIMIT 10")]
    [InlineData("TQUERY t ORDER BY n LIMIT 10")]
    public void A_row_that_is_gone_or_elsewhere_when_its_page_goes_on_does_not_break_it(string query)
    {
        string all = string.Join(' ', Row().Matches(_engine.Run(query.Replace("LIMIT 10", "", StringComparison.Ordinal))).Select(m => m.Groups[1].Value));
        string last = "";
        List<string> pages = [];
        for (string? cursor = ""; cursor is not null;)
        {
            (string ids, cursor) = Page(query, cursor);
            pages.Add(ids);
            last = ids.Split(' ')[^1];
            _engine.Run(pages.Count % 2 == 0 ? $"TDEL t {last}" : $"TUPDATE t {last} channel 99 n 0 at 0");
        }
        // A row that was answered and then moved behind the cursor may come again; nothing else changes.
        Assert.Equal(all.Split(' '), string.Join(' ', pages).Split(' ').Distinct());
    }

    [Fact]
    public void A_cursor_is_text_of_letters_digits_and_two_signs_that_another_page_size_takes_too()
    {
        var (_, cursor) = Page("TQUERY t ORDER BY s LIMIT 3", "");
        Assert.Matches("^[A-Za-z0-9_-]+$", cursor!);
        Assert.Equal(Page("TQUERY t ORDER BY s LIMIT 5", cursor!).Ids[..5], Page("TQUERY t ORDER BY s LIMIT 2", cursor!).Ids[..5]);
        Assert.StartsWith("*7", _engine.Run($"TQUERY t ORDER BY s LIMIT 5 AFTER {cursor} EXPLAIN"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TQUERY t ORDER BY s LIMIT 3")]
    [InlineData("TQUERY t ORDER BY n DESC LIMIT 3")]
    [InlineData("TQUERY t WHERE channel = 1 ORDER BY n LIMIT 3")]
    [InlineData("TQUERY u ORDER BY n LIMIT 3")]
    public void A_cursor_of_another_query_is_refused(string query)
    {
        _engine.Run("TCREATE u n:int s:str");
        var (_, cursor) = Page("TQUERY t ORDER BY n LIMIT 3", "");
        Assert.Equal("-ERR cursor belongs to another query\\r\\n", _engine.Run($"{query} AFTER {cursor}"));
    }

    [Fact]
    public void A_damaged_cursor_is_refused()
    {
        string cursor = Page("TQUERY t ORDER BY n LIMIT 3", "").Cursor!;
        foreach (string damaged in new[] { "x", "=", "AAAA", cursor[..^1], cursor + "A", cursor[..^2] + "__", "B" + cursor[1..], new string('A', 100) })
            if (damaged != cursor) Assert.Equal("-ERR cursor is damaged\\r\\n", _engine.Run($"TQUERY t ORDER BY n LIMIT 3 AFTER {damaged}"));
    }

    [Theory]
    [InlineData("TQUERY t AFTER \"\"", "-ERR AFTER requires LIMIT\\r\\n")]
    [InlineData("TQUERY t LIMIT 3 AFTER", "-ERR AFTER requires a cursor, empty for the first page\\r\\n")]
    [InlineData("TQUERY t LIMIT 3 OFFSET 1 AFTER \"\"", "-ERR AFTER does not go with OFFSET\\r\\n")]
    public void AFTER_goes_with_LIMIT_only(string query, string reply) => Assert.Equal(reply, _engine.Run(query));

    [GeneratedRegex(@"\*\d+\\r\\n:(\d+)")]
    private static partial Regex Row();

    [GeneratedRegex(@"\\r\\n\$\d+\\r\\n([A-Za-z0-9_-]{16,})\\r\\n$")]
    private static partial Regex Cursor();
}
