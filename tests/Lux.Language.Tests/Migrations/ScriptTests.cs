using CsCheck;
using Lux.Tests;

namespace Lux.Language.Tests.Migrations;

/// <summary>Scripts as text.</summary>
public sealed class ScriptTests
{
    private const string Text = """
        -- id: 0002_colors
        -- parent: 0001_initial@0123456789abcdef
        -- result: fedcba9876543210
        -- accept: drops column users.age

        -- A comment: of no meaning.
        TALTER users ADD color:str:default("dark \"teal\"")
        TALTER users DROP age
        TCREATE notes
            text:str
            UNIQUE a,b
            -- Between the lines of a command, too.
            TTL 60
        -- run: fill_colors
        TUPDATE users SET color "a b" WHERE color = ""
        """;

    private static MigrationScript Read(string text)
    {
        Assert.True(ScriptParser.TryParse("0002_colors", text, out var script, out var problem), problem?.ToString());
        return script!;
    }

    [Fact]
    public void A_script_says_where_it_comes_from_where_it_leads_and_what_lies_between()
    {
        var script = Read(Text);
        Assert.Equal(("0001_initial", "0123456789abcdef", "fedcba9876543210"), (script.ParentId, script.ParentHash, script.Result));
        Assert.Equal(["drops column users.age"], script.Accepted);
        Assert.Equal(
            [
                (7, "TALTER|users|ADD|color:str:default(\"dark \\\"teal\\\"\")"), (8, "TALTER|users|DROP|age"), (9, "TCREATE|notes|text:str|UNIQUE|a,b|TTL|60"),
                (14, "RUN|fill_colors"), (15, "TUPDATE|users|SET|color|a b|WHERE|color|=|"),
            ],
            script.Commands.Select(command => (command.Line, string.Join("|", command.Words))));
    }

    [Theory]
    [InlineData("TCREATE a n:int r:ref(nosuch) m:int", 2, "ERR referenced table 'nosuch' does not exist")]
    [InlineData("TCREATE a n:int m:int n:str", 3, "ERR field 'n' declared twice")]
    [InlineData("TCREATE a n:int m:int UNIQUE n,k", 4, "ERR unknown field 'k'")]
    [InlineData("TCREATE a n:int m:int:default(x)", 2, "ERR field 'm' expects int, got 'x'")]
    [InlineData("TALTER t ADD r:ref(nosuch)", 2, "ERR referenced table 'nosuch' does not exist")]
    public void A_definition_that_cannot_be_was_said_to_be_wrong_at_the_command_instead_of_its_word(string line, int position, string text)
    {
        var command = Read(Text[..Text.IndexOf("-- A comment", StringComparison.Ordinal)] + line + "\n").Commands[0];
        Assert.True(SchemaParser.TryParseCreate(["t", "n:int"], out _, out var there, out _));
        Assert.False(SchemaReplay.TryApply(new([there!]), command, out _, out var error));
        Assert.Equal((text, position), (error!.Text, error.Position));
    }

    [Theory]
    [InlineData("\n", "\r\n")]
    [InlineData("\n", "\r")]
    [InlineData("TALTER users DROP age", "TALTER   users\tDROP age   ")]
    [InlineData("-- A comment: of no meaning.\n", "-- Another one\n\n\n")]
    [InlineData("-- accept: drops column users.age\n", "")]
    [InlineData("TALTER users DROP age", "TALTER\n  users DROP\n  age")]
    public void The_hash_is_of_what_a_script_does(string old, string replacement) => Assert.Equal(Read(Text).Hash, Read(Text.Replace(old, replacement, StringComparison.Ordinal)).Hash);

    [Theory]
    [InlineData("DROP age", "DROP agE")]
    [InlineData("\"a b\"", "\"a  b\"")]
    [InlineData("0123456789abcdef", "0123456789abcdee")]
    [InlineData("fill_colors", "fill_colours")]
    public void And_of_nothing_less(string old, string replacement) => Assert.NotEqual(Read(Text).Hash, Read(Text.Replace(old, replacement, StringComparison.Ordinal)).Hash);

    [Theory]
    [InlineData("-- result: fedcba9876543210\n", "", "0002_colors.lux(1,1): the line '-- result:' is missing or empty; 'lux migrate add' writes scripts")]
    [InlineData("-- id: 0002_colors", "-- id: 0002_colours", "0002_colors.lux(1,1): the file is named '0002_colors' and its id is '0002_colours'; make them the same")]
    [InlineData("0001_initial@", "0001_initial ", "0002_colors.lux(2,1): a parent is 'none' or '<id>@<hash>', and not '0001_initial 0123456789abcdef'")]
    [InlineData("TALTER users DROP age", "DROP TABLE users", "0002_colors.lux(8,1): 'DROP' is no command of a migration; these are TCREATE, TALTER, TRENAME, TDROP, TINSERT, TUPDATE, TUPSERT, TDEL and TBATCH, and '--' begins a comment")]
    [InlineData("\"a b\"", "\"a b", "0002_colors.lux(15,25): \"a b WHERE color = \"\" is no JSON string: its quotes do not end with the word")]
    [InlineData("fill_colors", "fill colors", "0002_colors.lux(14,1): '-- run:' names a C# step, letters, digits and '_', and not 'fill colors'")]
    [InlineData("-- accept:", "-- id: again\n-- accept:", "0002_colors.lux(4,1): '-- id:' is there twice")]
    public void What_cannot_be_read_is_named_with_its_line(string old, string replacement, string expected)
    {
        Assert.False(ScriptParser.TryParse("0002_colors", Text.Replace(old, replacement, StringComparison.Ordinal), out _, out var problem));
        Assert.Equal(expected, problem!.ToString());
    }

    [Fact]
    public void Any_words_are_read_as_they_are_written() => Gen.OneOf(Gen.String, Gen.String[Gen.Char["ab\"\\(): \t\n-*"], 0, 8], Gen.OneOf("TALTER", "--", "default(\"a b\")")).Where(word => !word.Any(char.IsSurrogate)).Array[1, 6]
        .Sample(words =>
        {
            string line = ScriptWords.Write(words);
            Assert.DoesNotContain('\n', line);
            Assert.True(ScriptWords.TryRead(line, out var read, out string? wrong), wrong);
            Assert.Equal(words, read);
        });

    [Fact]
    public void Any_script_is_read_as_it_is_written() => SchemaGen.Database("t", "u", "v").Sample(schema =>
    {
        var (script, text) = ScriptWriter.Next(MigrationChain.Empty, schema, Renames.None, "initial") ?? default;
        if (script is null) return;
        Assert.True(ScriptParser.TryParse("0001_initial", text, out var read, out var problem), problem?.ToString());
        Assert.Equal(script, read);
        Assert.Equal(script.Hash, read!.Hash);
    });

    [Fact]
    public void Any_text_is_read_or_refused_but_never_throws() =>
        Gen.OneOf(Gen.String, Gen.OneOf("-- id: x\n", "-- parent: none\n", "-- result: a\n", "TALTER", "TCREATE t a:int\n", " \"", "TDROP t\n", "TBATCH 1 2 TDEL t\n")).Array[0, 8].Select(string.Concat)
            .Sample(text => ScriptParser.TryParse("x", text, out var script, out var problem) ? MigrationChain.Of([("x", text)]) is not null && script is not null : problem is { Line: > 0 });
}
