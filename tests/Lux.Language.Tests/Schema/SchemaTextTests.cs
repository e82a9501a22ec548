using CsCheck;
using Lux.Tests;

namespace Lux.Language.Tests.Schema;

public sealed class SchemaTextTests
{
    private static TableSchema Parse(params string[] arguments)
    {
        Assert.True(SchemaParser.TryParseCreate(arguments, out _, out var schema, out var error), error?.Text);
        return schema!;
    }

    private static LuxError Refuse(params string[] arguments)
    {
        Assert.False(SchemaParser.TryParseCreate(arguments, out _, out _, out var error));
        return error!;
    }

    [Fact]
    public void A_printed_definition_reads_back_as_itself() =>
        SchemaGen.Table("t", "users", "t").Sample(schema => Parse([.. SchemaPrinter.Arguments(schema)]) == schema);

    [Fact]
    public void Equal_definitions_have_equal_fingerprints_and_an_added_column_changes_both() =>
        SchemaGen.Table("t", "users").Sample(schema =>
        {
            var copy = Parse([.. SchemaPrinter.Arguments(schema)]);
            var wider = schema with { Columns = schema.Columns.With(new Column { Name = "zz_added", Type = ColumnType.Int }) };
            return Fingerprint.OfSchema(copy) == Fingerprint.OfSchema(schema)
                && Fingerprint.OfSchema(wider) != Fingerprint.OfSchema(schema)
                && Fingerprint.OfLayout(wider) != Fingerprint.OfLayout(schema);
        });

    [Fact]
    public void An_index_does_not_change_the_layout()
    {
        var plain = Parse("t", "a:int", "b:int");
        var indexed = Parse("t", "a:int:index", "b:int", "INDEX", "a,b");
        Assert.Equal(Fingerprint.OfLayout(plain), Fingerprint.OfLayout(indexed));
        Assert.NotEqual(Fingerprint.OfSchema(plain), Fingerprint.OfSchema(indexed));
    }

    [Theory]
    [InlineData("a,b")]
    [InlineData("a,", "b")]
    [InlineData("a", ",b")]
    [InlineData("a", ",", "b")]
    public void A_list_is_one_argument_or_several(params string[] list)
    {
        var schema = Parse(["t", "a:int", "b:int", "c:int", "index", .. list, "UNIQUE", "b,c"]);
        Assert.Equal("a b", string.Join(" ", schema.Composites[0].Columns));
        Assert.True(schema.Composites[1].IsUnique);
    }

    [Fact]
    public void A_table_has_64_indexes_at_most_and_a_reference_that_leads_one_has_none_of_its_own()
    {
        string[] columns = ["t", "r:ref(t)", "u:int:unique", .. Enumerable.Range(0, 61).Select(i => $"c{i}:int:index"), "INDEX", "r,u"];
        Assert.Equal(63, Parse(columns).IndexCount);
        Assert.Equal(64, Parse([.. columns, "UNIQUE", "c0,c1"]).IndexCount);
        Assert.Equal("ERR table 't' has 65 indexes, the limit is 64; each unique, index or ref field has one, and each INDEX and UNIQUE", Refuse([.. columns, "UNIQUE", "c0,c1", "INDEX", "c1,c2"]).Text);
    }

    [Fact]
    public void A_default_keeps_colons_commas_and_quotes_in_a_JSON_string()
    {
        var column = Parse("t", "a:str:default(\"x:(y), \\\"z\\\"\"):notnull").Columns[0];
        Assert.Equal("x:(y), \"z\"", column.Default!.Literal);
        Assert.True(column.IsNotNull);
        Assert.Equal("a:str:notnull:default(\"x:(y), \\\"z\\\"\")", SchemaPrinter.Column(column));
    }

    [Theory]
    [InlineData("ERR wrong number of arguments for 'tcreate' command", "t")]
    [InlineData("ERR invalid table name", "sp ace", "a:int")]
    [InlineData("ERR invalid table name", "a.b.c", "a:int")]
    [InlineData("ERR invalid field spec 'a', expected field:type", "t", "a")]
    [InlineData("ERR invalid field name ''", "t", ":int")]
    [InlineData("ERR invalid field name 'a-b'", "t", "a-b:int")]
    [InlineData("ERR invalid field name 'Rows'", "t", "Rows:int")]
    [InlineData("ERR invalid field name 'id'", "t", "id:int")]
    [InlineData("ERR unknown field type 'INT'", "t", "a:INT")]
    [InlineData("ERR unknown field type 'vector(0)'", "t", "a:vector(0)")]
    [InlineData("ERR unknown field modifier 'uniq'; a field takes unique, index, notnull, noindex, default(...) and ondelete(restrict|cascade|setnull)", "t", "a:int:uniq")]
    [InlineData("ERR invalid referenced table name 'x-y'", "t", "a:ref(x-y)")]
    [InlineData("ERR invalid referenced table name 'other.users'", "t", "a:ref(other.users)")]
    [InlineData("ERR field 'a' declared twice", "t", "a:int", "a:str")]
    [InlineData("ERR field 'a' of type json cannot be indexed", "t", "a:json:unique")]
    [InlineData("ERR modifier 'ondelete' does not fit field 'a' of type int", "t", "a:int:ondelete(cascade)")]
    [InlineData("ERR modifier 'ondelete(setnull)' does not fit field 'a' of type ref(u)", "t", "a:ref(u):notnull:ondelete(setnull)")]
    [InlineData("ERR modifier 'default(*)' does not fit field 'a' of type int", "t", "a:int:default(*)")]
    [InlineData("ERR unknown field 'c'", "t", "a:int", "b:int", "INDEX", "a,c")]
    [InlineData("ERR INDEX needs 2 to 8 different fields; one alone takes a modifier, as in name:str:index", "t", "a:int", "INDEX", "a")]
    [InlineData("ERR index on fields 'a,b' declared twice", "t", "a:int", "b:int", "INDEX", "a,b", "UNIQUE", "a,b")]
    [InlineData("ERR TTL must be a number of seconds from 1 to 10000000000, got '0'", "t", "a:int", "TTL", "0")]
    [InlineData("ERR TTL must be a number of seconds from 1 to 10000000000, got '-5'", "t", "a:int", "TTL", "-5")]
    [InlineData("ERR TTL must be a number of seconds from 1 to 10000000000, got '10000000001'", "t", "a:int", "TTL", "10000000001")]
    [InlineData("ERR TTL must be a number of seconds from 1 to 10000000000, got '99999999999999999999'", "t", "a:int", "TTL", "99999999999999999999")]
    [InlineData("ERR TTL must be a number of seconds from 1 to 10000000000, got 'soon'", "t", "a:int", "TTL", "soon")]
    [InlineData("ERR TTL requires a number", "t", "a:int", "TTL")]
    [InlineData("ERR clause TTL given twice", "t", "a:int", "TTL", "5", "TTL", "6")]
    public void A_wrong_definition_is_refused_in_its_own_words(string expected, params string[] arguments) =>
        Assert.Equal(expected, Refuse(arguments).Text);

    [Fact]
    public void An_error_says_which_argument_it_lies_at() => Assert.Equal(2, Refuse("t", "a:int", "b:nope").Position);

    [Fact]
    public void Any_text_is_read_or_refused_but_never_throws() =>
        Gen.String.Array[0, 6].Sample(arguments =>
        {
            bool read = SchemaParser.TryParseCreate(arguments, out _, out var schema, out var error);
            return read ? schema is not null : error is not null;
        });
}
