using CsCheck;

namespace Lux.Language.Tests.Writes;

public sealed class WriteTextTests
{
    private static readonly TableSchema Items = Table("items", "sku:str:unique", "shop:int", "slot:int", "n:int", "UNIQUE", "shop,slot");

    private static TableSchema Table(params string[] arguments)
    {
        Assert.True(SchemaParser.TryParseCreate(arguments, out _, out var schema, out _));
        return schema!;
    }

    [Fact]
    public void An_update_by_id_has_pairs_and_a_condition()
    {
        Assert.True(WriteParser.TryParseUpdate(["items", "7", "n", "1", "null", "sku", "IF", "n", "=", "2"], out var update, out _));
        Assert.Equal((1, -1, -1), (update!.IdArgument, update.LimitArgument, update.RowArgument));
        Assert.Equal([new("n", 2, 3), new("sku", 4, -1)], update.Pairs);
        Assert.Equal(9, Assert.IsType<CompareSyntax>(update.Condition).FirstValue);
    }

    [Fact]
    public void An_update_with_WHERE_has_a_limit()
    {
        Assert.True(WriteParser.TryParseUpdate(["items", "SET", "n", "WHERE", "WHERE", "n", "=", "LIMIT", "LIMIT", "5"], out var update, out _));
        Assert.Equal((-1, 9), (update!.IdArgument, update.LimitArgument));
        Assert.Equal([new("n", 2, 3)], update.Pairs);
    }

    [Fact]
    public void An_update_with_a_whole_row_may_state_its_layout()
    {
        Assert.True(WriteParser.TryParseUpdate(["items", "7", "LAYOUT", "abc", "ROWS", "row"], out var update, out _));
        Assert.Equal(("abc", 5), (update!.Layout, update.RowArgument));
        Assert.False(WriteParser.TryParseUpdate(["items", "7", "ROWS", "row", "row"], out _, out _));
        Assert.False(WriteParser.TryParseUpdate(["items", "7", "LAYOUT", "abc"], out _, out _));
    }

    [Fact]
    public void A_delete_is_by_id_or_by_a_condition()
    {
        Assert.True(WriteParser.TryParseDelete(["items", "7"], out var delete, out _));
        Assert.Equal((1, null), (delete!.IdArgument, delete.Condition));
        Assert.True(WriteParser.TryParseDelete(["items", "where", "n", "IS", "NULL", "limit", "3"], out delete, out _));
        Assert.Equal((-1, 6), (delete!.IdArgument, delete.LimitArgument));
    }

    [Theory]
    [InlineData("sku", "sku")]
    [InlineData("shop,slot", "shop", "slot")]
    [InlineData("slot,shop", "shop", "slot")]
    public void BY_finds_the_unique_index(string by, params string[] columns)
    {
        Assert.True(WriteParser.TryParseUpsert(["items", "BY", by, "sku", "a", "shop", "1", "slot", "2"], out var upsert, out _));
        Assert.True(WriteBinder.TryPairs(upsert!.Pairs, Items, out var pairs, out _));
        Assert.True(WriteBinder.TryBy(upsert, Items, pairs, out var found, out _));
        Assert.Equal(columns, found);
    }

    [Fact]
    public void A_field_named_twice_has_its_last_value()
    {
        Assert.True(WriteParser.TryParseUpdate(["items", "7", "n", "1", "n", "2"], out var update, out _));
        Assert.True(WriteBinder.TryPairs(update!.Pairs, Items, out var pairs, out _));
        Assert.Equal([new BoundPair(3, 5)], pairs);
    }

    [Theory]
    [InlineData(6, "ERR LIMIT value must be a positive integer", "tdel", "items", "WHERE", "n", "=", "1", "LIMIT", "OFFSET")]
    [InlineData(8, "ERR unexpected keyword 'OFFSET'", "tupdate", "items", "7", "n", "1", "IF", "n", "=", "1", "OFFSET")]
    [InlineData(4, "ERR incomplete WHERE clause", "tupdate", "items", "SET", "n", "1")]
    [InlineData(1, "ERR expected BY after TUPSERT", "tupsert", "items", "ON", "sku", "sku", "a")]
    public void An_error_says_which_argument_it_lies_at(int position, string text, string command, params string[] arguments)
    {
        var error = Parse(command, arguments);
        Assert.Equal((text, position), (error?.Text, error?.Position ?? -1));
    }

    [Fact]
    public void Any_words_are_read_or_refused_but_never_throw()
    {
        string[] vocabulary = ["WHERE", "SET", "IF", "BY", "n", "=", "1", "sku", "shop,slot", ",", "(", "NOT", "NULL", "LIMIT", "ROWS", "LAYOUT", ""];
        var word = Gen.Int[0, vocabulary.Length - 1].Select(i => vocabulary[i]);
        Gen.Select(Gen.Int[0, 2], word.Array[0, 10]).Sample((kind, words) => Parse(new[] { "tupdate", "tdel", "tupsert" }[kind], ["items", .. words]) is null or { Position: >= -1 });
    }

    private static LuxError? Parse(string command, string[] arguments)
    {
        LuxError? error;
        bool isRead = command switch
        {
            "tupdate" => WriteParser.TryParseUpdate(arguments, out var update, out error) && WriteBinder.TryPairs(update!.Pairs, Items, out _, out error),
            "tdel" => WriteParser.TryParseDelete(arguments, out _, out error),
            _ => WriteParser.TryParseUpsert(arguments, out var upsert, out error) && WriteBinder.TryPairs(upsert!.Pairs, Items, out var pairs, out error)
                && WriteBinder.TryBy(upsert, Items, pairs, out _, out error),
        };
        Assert.Equal(isRead, error is null);
        return error;
    }
}
