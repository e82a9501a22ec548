using CsCheck;
using Lux.Tests;

namespace Lux.Language.Tests.Schema;

/// <summary>TALTER as text, and what it makes of a definition without rows.</summary>
public sealed class AlterTests
{
    private static readonly TableSchema Schema = Parse("t", "a:int:unique", "b:str:default(x)", "u:ref(users):ondelete(cascade)", "j:json", "INDEX", "u,a");

    private static TableSchema Parse(params string[] arguments)
    {
        Assert.True(SchemaParser.TryParseCreate(arguments, out _, out var schema, out var error), error?.Text);
        return schema!;
    }

    private static (string? Schema, LuxError? Error) Change(TableSchema schema, params string[] arguments)
    {
        if (!AlterParser.TryParse(arguments, out _, out var change, out var error)) return (null, error);
        return SchemaChange.TryApply(schema, change!, out var next, out error) ? (string.Join(" ", SchemaPrinter.Lines(next!)), null) : (null, error);
    }

    [Theory]
    [InlineData("a:int:unique b:str:default(x) u:ref(users):ondelete(cascade) j:json c:bool INDEX u,a", "t", "add", "c:bool")]
    [InlineData("a:int:unique u:ref(users):ondelete(cascade) j:json INDEX u,a", "t", "DROP", "b")]
    [InlineData("number:int:unique b:str:default(x) u:ref(users):ondelete(cascade) j:json INDEX u,number", "t", "RENAME", "a", "number")]
    [InlineData("a:decimal:unique b:str:default(x) u:ref(users):ondelete(cascade) j:json INDEX u,a", "t", "TYPE", "a", "decimal")]
    [InlineData("a:int:unique b:str:default(x) u:ref(users):ondelete(cascade) j:vector(3) INDEX u,a", "t", "TYPE", "j", "vector(3)")]
    [InlineData("a:int:unique b:str:default(\"y: z\") u:ref(users):ondelete(cascade) j:json INDEX u,a", "t", "SET", "b", "default(\"y: z\")")]
    [InlineData("a:int:unique b:str u:ref(users):ondelete(cascade) j:json INDEX u,a", "t", "UNSET", "b", "default")]
    [InlineData("a:int:unique b:str u:ref(users):ondelete(cascade) j:json INDEX u,a", "t", "UNSET", "b", "default(x)")]
    [InlineData("a:int:unique b:str:default(x) u:ref(users) j:json INDEX u,a", "t", "unset", "u", "ondelete")]
    [InlineData("a:int:unique b:str:default(x) u:ref(users):ondelete(cascade) j:json INDEX u,a UNIQUE a,b", "t", "ADD", "unique", "a,", "b")]
    [InlineData("a:int:unique b:str:default(x) u:ref(users):ondelete(cascade) j:json", "t", "DROP", "INDEX", "u,a")]
    [InlineData("a:int:unique b:str:default(x) u:ref(users):ondelete(cascade) j:json INDEX u,a TTL 60", "t", "SET", "TTL", "60")]
    public void A_change_makes_of_a_definition(string expected, params string[] arguments) => Assert.Equal((expected, null), Change(Schema, arguments));

    [Theory]
    [InlineData(2, "t", "ADD", "r:ref(t)")]
    [InlineData(2, "t", "ADD", "n:int:unique")]
    [InlineData(3, "t", "SET", "n0", "index")]
    [InlineData(3, "t", "ADD", "INDEX", "n0,c1")]
    public void A_change_that_makes_one_index_too_many_is_refused(int position, params string[] arguments)
    {
        var full = Parse(["t", "n0:int", .. Enumerable.Range(0, 64).Select(i => $"c{i}:int:index")]);
        Assert.Equal("n1:int", Change(full, "t", "ADD", "n1:int").Schema?.Split(' ')[^1]);
        var (_, error) = Change(full, arguments);
        Assert.Equal((ErrorCode.TooManyIndexes, position), (error!.Code, error.Position));
    }

    [Theory]
    [InlineData(1, "ERR unknown TALTER action 'MOVE', expected ADD, DROP, RENAME, TYPE, SET or UNSET", "t", "MOVE", "a")]
    [InlineData(0, "ERR invalid table name", "t t", "DROP", "a")]
    [InlineData(2, "ERR field 'c' does not exist", "t", "RENAME", "c", "d")]
    [InlineData(3, "ERR field 'b' already exists", "t", "RENAME", "a", "b")]
    [InlineData(3, "ERR invalid field name 'TTL'", "t", "RENAME", "a", "TTL")]
    [InlineData(3, "ERR unknown field type 'text'", "t", "TYPE", "a", "text")]
    [InlineData(3, "ERR field 'a' of type json cannot be indexed", "t", "TYPE", "a", "json")]
    [InlineData(3, "ERR field 'b' of type str cannot become ref(users); add a field and copy", "t", "TYPE", "b", "ref(users)")]
    [InlineData(3, "ERR modifier 'ondelete' does not fit field 'u' of type int", "t", "TYPE", "u", "int")]
    [InlineData(3, "ERR unknown field modifier 'fast'; a field takes unique, index, notnull, noindex, default(...) and ondelete(restrict|cascade|setnull)", "t", "SET", "a", "fast")]
    [InlineData(3, "ERR field 'j' of type json cannot be indexed", "t", "SET", "j", "index")]
    [InlineData(3, "ERR unknown field 'c'", "t", "ADD", "INDEX", "a,c")]
    [InlineData(3, "ERR index on fields 'u,a' declared twice", "t", "ADD", "UNIQUE", "u,a")]
    [InlineData(3, "ERR index on fields 'a,b' does not exist", "t", "DROP", "INDEX", "a,b")]
    [InlineData(2, "ERR cannot drop field 'a': index on fields 'u,a' needs it", "t", "DROP", "a")]
    [InlineData(4, "ERR unexpected keyword 'c'", "t", "ADD", "INDEX", "a,b", "c")]
    [InlineData(3, "ERR unexpected keyword 'b'", "t", "DROP", "a", "b")]
    [InlineData(3, "ERR unexpected keyword 'd:int'", "t", "ADD", "c:int", "d:int")]
    [InlineData(3, "ERR name 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' is longer than 64 bytes", "t", "RENAME", "a", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_change_that_cannot_be_says_why_and_where(int position, string expected, params string[] arguments)
    {
        var (_, error) = Change(Schema, arguments);
        Assert.Equal((expected, position), (error!.Text, error.Position));
    }

    [Theory]
    [InlineData("users", null, "t", "users")]
    [InlineData("users", null, "db.t", "db.users")]
    [InlineData(null, "ERR cannot rename table 't' into database 'db'", "t", "db.users")]
    [InlineData(null, "ERR invalid table name", "t", "a b")]
    [InlineData(null, "ERR wrong number of arguments for 'trename' command", "t")]
    public void A_table_gets_a_name_within_its_database(string? name, string? expected, params string[] arguments)
    {
        bool isRead = AlterParser.TryParseRename(arguments, out _, out string newName, out var error);
        Assert.Equal((name, expected), (isRead ? newName : null, error?.Text));
    }

    [Fact]
    public void References_follow_a_renamed_table() =>
        Assert.Equal("a:ref(people) b:ref(t)", string.Join(" ", SchemaPrinter.Lines(SchemaChange.RenameTable(Parse("t", "a:ref(users)", "b:ref(t)"), "users", "people"))));

    [Fact]
    public void What_a_change_makes_of_any_definition_is_one_that_TCREATE_reads() =>
        Gen.Select(SchemaGen.Table("t", "users"), Gen.Int[0, 6], Gen.Int[0, 99], Gen.Int[0, 99], SchemaGen.ColumnName, SchemaGen.Column("zz", "users")).Sample((schema, kind, first, second, name, other) =>
        {
            string column = schema.Columns[first % schema.Columns.Count].Name, next = schema.Columns[second % schema.Columns.Count].Name;
            string modifier = SchemaPrinter.Column(other).Split(':', 3) is [_, _, var all] && !all.Contains('"', StringComparison.Ordinal) ? all.Split(':')[0] : "notnull";
            string[] arguments = kind switch
            {
                0 => ["t", "ADD", SchemaPrinter.Column(other)],
                1 => ["t", "DROP", column],
                2 => ["t", "RENAME", column, name],
                3 => ["t", "TYPE", column, SchemaPrinter.Type(other)],
                4 => ["t", "SET", column, modifier],
                5 => ["t", "UNSET", column, modifier],
                _ => ["t", "ADD", "UNIQUE", column + "," + next],
            };
            if (!AlterParser.TryParse(arguments, out _, out var change, out _)) return true;
            if (!SchemaChange.TryApply(schema, change!, out var made, out var error)) return error is { Position: > 0 };
            return Parse([.. SchemaPrinter.Arguments(made!)]) == made;
        });

    [Fact]
    public void Any_text_is_read_or_refused_but_never_throws() =>
        Gen.OneOf(Gen.String, Gen.OneOf("ADD", "drop", "SET", "UNSET", "TYPE", "RENAME", "INDEX", "UNIQUE", "TTL", "a", "a,b", ",", "default(", "vector(2)")).Array[0, 6].Sample(arguments =>
        {
            bool isRead = AlterParser.TryParse(arguments, out _, out var change, out var error);
            return isRead ? change is not null && (SchemaChange.TryApply(Schema, change, out var next, out error) ? next is not null : error is not null) : error is not null;
        });
}
