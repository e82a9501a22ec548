using CsCheck;

namespace Lux.Language.Tests.Query;

public sealed class QueryTextTests
{
    private static readonly TableSchema Users = Table("users", "name:str:unique", "city:ref(cities)", "age:int");
    private static readonly TableSchema Cities = Table("cities", "name:str");
    private static readonly TableSchema Posts = Table("posts", "author:ref(users)", "reviewer:ref(users)", "title:str", "n:int", "data:json", "parent:ref(posts)");

    private static TableSchema Table(params string[] arguments)
    {
        Assert.True(SchemaParser.TryParseCreate(arguments, out _, out var schema, out _));
        return schema!;
    }

    private static LuxError? TryBind(string[] arguments, out BoundQuery? bound)
    {
        bound = null;
        if (!QueryParser.TryParse(arguments, out var query, out var error)) return error;
        QueryBinder.TryBind(query!, Posts, name => name switch { "users" => Users, "cities" => Cities, _ => null }, out bound, out error);
        return error;
    }

    private static BoundQuery Bind(params string[] arguments)
    {
        var error = TryBind(["posts", .. arguments], out var bound);
        Assert.Null(error?.Text);
        return bound!;
    }

    [Fact]
    public void AND_binds_tighter_than_OR_and_parentheses_tighter_than_both()
    {
        var where = Assert.IsType<BoundOr>(Bind("WHERE", "n", "=", "1", "AND", "title", "=", "x", "OR", "n", "=", "2").Where);
        Assert.IsType<BoundAnd>(where.Operands[0]);
        Assert.IsType<BoundAnd>(Bind("WHERE", "n", "=", "1", "AND", "(", "title", "=", "x", "OR", "n", "=", "2", ")").Where);
        Assert.IsType<BoundNot>(Bind("WHERE", "not", "(", "n", "=", "1", ")").Where);
    }

    [Theory]
    [InlineData("AND")]
    [InlineData("(")]
    [InlineData("LIMIT")]
    [InlineData("")]
    public void A_value_is_one_argument_whatever_it_says(string value)
    {
        var compare = Assert.IsType<BoundCompare>(Bind("WHERE", "title", "=", value, "LIMIT", "5").Where);
        Assert.Equal((4, 1), (compare.FirstValue, compare.ValueCount));
    }

    [Fact]
    public void Clauses_stand_in_any_order()
    {
        var query = Bind("LIMIT", "5", "JOIN", "author", "ORDER", "BY", "n", "DESC", "WHERE", "n", ">", "1", "OFFSET", "2", "FORMAT", "ROWS", "EXPLAIN");
        Assert.Equal((2, 14, true, true), (query.LimitArgument, query.OffsetArgument, query.FormatRows, query.Explain));
        Assert.True(query.OrderBy[0].Descending);
    }

    [Theory]
    [InlineData("n DESC, title")]
    [InlineData("n", "DESC,", "title")]
    [InlineData("n", "desc", ",title")]
    [InlineData("n", "desc", ",", "title", "asc")]
    [InlineData("n", "DESC,title")]
    [InlineData("n DESC", ",", "title ASC")]
    public void ORDER_BY_is_one_argument_or_several(params string[] order)
    {
        var query = Bind(["ORDER", "BY", .. order, "LIMIT", "1"]);
        Assert.Equal([(3, true), (2, false)], query.OrderBy.Select(o => (o.Field.Column, o.Descending)));
    }

    [Fact]
    public void Paths_reach_through_references_and_share_their_tables()
    {
        var query = Bind("JOIN", "author", "WHERE", "author.city.name", "=", "Brno", "AND", "author.name", "!=", "x", "SELECT", "title,author.name");
        Assert.Equal(["", "author", "author.city"], query.Tables.Select(t => t.Path));
        Assert.Equal(["title", "users.name"], query.Select.Select(s => s.Label));
    }

    [Fact]
    public void A_table_joined_twice_is_labelled_by_path()
    {
        Assert.Equal(["", "author", "reviewer"], Bind("JOIN", "author", "JOIN", "reviewer").Tables.Select(t => t.Label));
        Assert.Equal(["", "parent"], Bind("JOIN", "parent").Tables.Select(t => t.Label));
        Assert.Equal(["", "users"], Bind("JOIN", "author").Tables.Select(t => t.Label));
    }

    [Theory]
    [InlineData("ERR incomplete WHERE clause", "WHERE", "n")]
    [InlineData("ERR incomplete WHERE clause", "WHERE", "n = 2")]
    [InlineData("ERR incomplete WHERE clause", "WHERE", "n", "=", "2", "AND")]
    [InlineData("ERR unbalanced parenthesis in WHERE clause", "WHERE", "(", "n", "=", "2")]
    [InlineData("ERR unknown operator '=='", "WHERE", "n", "==", "2")]
    [InlineData("ERR unknown operator 'LIKE'", "WHERE", "n", "LIKE", "2")]
    [InlineData("ERR unknown operator 'IS'", "WHERE", "n", "IS", "2")]
    [InlineData("ERR IN expects a count from 1 to 10000 and as many values, got '0'", "WHERE", "n", "IN", "0")]
    [InlineData("ERR unknown field 'nofield' in WHERE clause", "WHERE", "nofield", "=", "1")]
    [InlineData("ERR unknown field 'users.name' in WHERE clause", "WHERE", "users.name", "=", "bob", "JOIN", "author")]
    [InlineData("ERR field 'title' is not a ref() field", "WHERE", "title.name", "=", "bob")]
    [InlineData("ERR operator STARTSWITH does not fit field 'n' of type int", "WHERE", "n", "STARTSWITH", "1")]
    [InlineData("ERR operator < does not fit field 'data' of type json", "WHERE", "data", "<", "1")]
    [InlineData("ERR unexpected keyword 'HERE'", "HERE")]
    [InlineData("ERR clause WHERE given twice", "WHERE", "n", "=", "1", "where", "n", "=", "2")]
    [InlineData("ERR LIMIT value must be a positive integer", "LIMIT", "abc")]
    [InlineData("ERR LIMIT requires a number", "LIMIT")]
    [InlineData("ERR expected BY after ORDER", "ORDER")]
    [InlineData("ERR ORDER BY requires a field name", "ORDER", "BY")]
    [InlineData("ERR unknown field 'x' in ORDER BY clause", "ORDER", "BY", "x")]
    [InlineData("ERR ORDER BY requires a field name", "ORDER", "BY", "n,")]
    [InlineData("ERR ORDER BY requires a field name", "ORDER", "BY", "n,,title")]
    [InlineData("ERR ORDER BY requires a field name", "ORDER", "BY", "n title")]
    [InlineData("ERR ORDER BY requires a field name", "ORDER", "BY", "")]
    [InlineData("ERR SELECT requires a field name", "SELECT", "")]
    [InlineData("ERR SELECT requires a field name", "SELECT", "n,,title")]
    [InlineData("ERR field 'title' is not a ref() field", "JOIN", "title")]
    [InlineData("ERR unknown field 'nofield' for JOIN", "JOIN", "nofield")]
    [InlineData("ERR JOIN requires a field name", "JOIN")]
    [InlineData("ERR unknown field 'x' in SELECT clause", "SELECT", "x")]
    [InlineData("ERR SELECT requires a field name", "SELECT")]
    [InlineData("ERR unknown format 'JSON', expected ROWS", "FORMAT", "JSON")]
    public void A_wrong_query_is_refused_in_its_own_words(string expected, params string[] arguments) =>
        Assert.Equal(expected, TryBind(["posts", .. arguments], out _)?.Text);

    [Theory]
    [InlineData("COUNT(*) AS all, sum(n)")]
    [InlineData("COUNT(*)", "AS", "all,", "SUM(n)")]
    [InlineData("COUNT(*)", "as", "all", ",", "SUM(n)")]
    [InlineData("count(*) AS all", ",SUM(n)")]
    public void SELECT_is_one_argument_or_several(params string[] select)
    {
        var query = Bind(["SELECT", .. select, "LIMIT", "1"]);
        Assert.Equal(["all", "SUM(n)"], query.Select.Select(s => s.Label));
        Assert.Equal([AggregateFunction.Count, AggregateFunction.Sum], query.Grouping!.Aggregates.Select(a => a.Function));
    }

    [Fact]
    public void HAVING_and_ORDER_BY_name_labels_fields_and_aggregates_and_each_is_one_value()
    {
        var query = Bind("SELECT", "author.name AS who,COUNT(*)", "GROUP", "BY", "author.name", "HAVING", "count(*)", ">", "1", "AND", "who", "!=", "x", "AND", "MAX(n)", "<", "5", "ORDER", "BY", "COUNT(*) DESC, author.name");
        Assert.Equal(["COUNT(*)", "MAX(n)"], query.Grouping!.Aggregates.Select(a => a.Definition.Name));
        Assert.Equal([new(BoundField.OfGroup, 1), new(BoundField.OfGroup, 0)], query.OrderBy.Select(o => o.Field));
        Assert.Equal([new(BoundField.OfGroup, 1), new(BoundField.OfGroup, 0), new(BoundField.OfGroup, 2)], ((BoundAnd)query.Grouping.Having!).Operands.Select(o => ((BoundCompare)o).Field));
    }

    [Fact]
    public void ORDER_BY_takes_an_alias_of_SELECT_before_a_column() =>
        Assert.Equal([2], Bind("SELECT", "title AS n", "ORDER", "BY", "n").OrderBy.Select(o => o.Field.Column));

    [Fact]
    public void An_error_says_which_argument_it_lies_at() =>
        Assert.Equal(6, TryBind(["posts", "WHERE", "n", "=", "1", "AND", "nofield", "=", "2"], out _)!.Position);

    [Fact]
    public void Deep_nesting_is_refused_not_overflowed() =>
        Assert.Equal("ERR WHERE clause is nested more than 64 deep", TryBind(["posts", "WHERE", .. Enumerable.Repeat("(", 10_000)], out _)!.Text);

    [Fact]
    public void Any_words_are_read_or_refused_but_never_throw()
    {
        string[] vocabulary = ["WHERE", "n", "=", "(", ")", "AND", "OR", "NOT", "IN", "2", "IS", "NULL", "ORDER", "BY", "DESC", ",", "n,", ",n", "JOIN", "author", "SELECT", "author.name", "LIMIT", "FORMAT", "ROWS", "LAYOUT", "", "GROUP", "HAVING", "AFTER", "COUNT(*)", "SUM(n)", "AS", "n AS a", "a", ">"];
        var word = Gen.Int[0, vocabulary.Length - 1].Select(i => vocabulary[i]);
        word.Array[0, 16].Sample(words =>
        {
            var error = TryBind(["posts", .. words], out var bound);
            return (error is null) == (bound is not null);
        });
    }
}
