namespace Lux.Language.Tests.Migrations;

/// <summary>Scripts one after the other.</summary>
public sealed class ChainTests
{
    private static readonly DatabaseSchema Users = Database("users name:str:notnull age:int");

    private static DatabaseSchema Database(params string[] tables) => new(tables.Select(table =>
    {
        Assert.True(SchemaParser.TryParseCreate(table.Split(' '), out _, out var schema, out var error), error?.Text);
        return schema!;
    }));

    private static (string File, string Text)[] Chain(params DatabaseSchema[] schemas)
    {
        List<(string, string)> files = [];
        foreach (var schema in schemas)
        {
            var (script, text) = ScriptWriter.Next(MigrationChain.Of(files), schema, Renames.None, "step")!.Value;
            files.Add((script.Id, text));
        }
        return [.. files];
    }

    private static string[] Problems(params (string, string)[] files) => [.. MigrationChain.Of(files).Problems.Select(problem => $"{problem.Kind}: {problem}")];

    [Fact]
    public void A_chain_leads_through_its_scripts_in_order_of_their_names()
    {
        var second = Database("users name:str:notnull age:int color:str", "notes owner:ref(users)");
        var files = Chain(Users, second);
        var chain = MigrationChain.Of(files.Reverse());
        Assert.Empty(chain.Problems);
        Assert.Equal(["0001_step", "0002_step"], chain.Links.Select(link => link.Script.Id));
        Assert.Equal(second, chain.Result);
        Assert.Equal(["creates table notes", "adds column users.color"], chain.Links[1].Steps.Select(step => step.Summary));
        Assert.Equal(Users, chain.Links[1].At(0));
        Assert.Equal(2, chain.Links[1].At(1).Tables.Count);
        Assert.Equal(["TALTER users DROP color", "TDROP notes"], chain.Links[1].Down.Select(command => command.ToString()));
    }

    [Fact]
    public void A_drop_waits_for_its_acknowledgement()
    {
        var files = Chain(Users, Database("users name:str:notnull"));
        Assert.Equal(
            ["NotAccepted: 0002_step.lux(6,1): drops column users.age: the values of users.age are lost; it comes back as the last column; if that is meant, write '-- accept: drops column users.age'"],
            Problems(files));
        files[1].Text = files[1].Text.Replace("\n\n", "\n-- accept: drops column users.age\n\n", StringComparison.Ordinal);
        Assert.Empty(Problems(files));
    }

    [Fact]
    public void A_table_of_the_same_script_has_no_rows_to_lose()
    {
        var chain = MigrationChain.Of(Chain(Users));
        var steps = SchemaDiff.Between(Users, Database("users name:str:notnull age:int", "notes text:str:notnull", "x a:ref(y)", "y a:ref(x)"), Renames.None);
        Assert.Contains(steps, step => step.Risk == StepRisk.Destructive);   // the column that x has before its reference
        var (script, text) = ScriptWriter.Of(chain, steps, "circle");
        Assert.Empty(Problems([.. Chain(Users), (script.Id, text)]));
    }

    [Fact]
    public void A_narrower_type_and_a_column_without_values_are_pointed_at()
    {
        Assert.Equal(
            [
                "Narrows: 0002_step.lux(6,1): narrows users.name from str to int: a row that does not convert stops the migration; if that is meant, write '-- accept: narrows users.name from str to int'",
                "NeedsDefault: 0002_step.lux(9,1): adds column users.color, which must have a value, and rows of users have none; give it a default, or let it be null; if that is meant, write '-- accept: users is empty'",
            ],
            Problems(Chain(Users, Database("users name:int:notnull age:int color:str:notnull"))));
    }

    [Fact]
    public void An_edited_script_is_named_when_another_builds_on_it()
    {
        var files = Chain(Users, Database("users name:str:notnull age:int color:str"), Database("users name:str:notnull age:int color:str b:bool"));
        files[1].Text = files[1].Text.Replace("color:str", "colour:str", StringComparison.Ordinal);
        Assert.StartsWith("Edited: 0002_step.lux: it was changed after '0003_step' was written, which follows it as ", Assert.Single(Problems(files)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_that_others_build_on_states_where_it_leads()
    {
        var files = Chain(Users, Database("users name:str:notnull age:int color:str"));
        string result = MigrationChain.Of(files).Links[0].Script.Result;
        files[0].Text = files[0].Text.Replace(result, "0123456789abcdef", StringComparison.Ordinal);
        Assert.Equal([$"DoesNotApply: 0001_step.lux: its commands lead to the schema {result}, and it states 0123456789abcdef; undo the change: another script builds on it"], Problems(files));
    }

    [Fact]
    public void The_last_script_may_be_edited_until_it_leads_elsewhere()
    {
        var files = Chain(Users);
        string result = MigrationChain.Of(files).Links[0].Script.Result;
        files[0].Text += "\nTUPDATE users SET age 1 WHERE age IS NULL\n";
        Assert.Empty(Problems(files));
        files[0].Text = files[0].Text.Replace("age:int", "age:float", StringComparison.Ordinal);
        var chain = MigrationChain.Of(files);
        Assert.Equal($"0001_step.lux: its commands lead to the schema {Fingerprint.OfDatabase(chain.Result)}, and it states {result}; if that is meant, write '-- result: {Fingerprint.OfDatabase(chain.Result)}'", chain.Problems[0].ToString());
    }

    [Fact]
    public void Two_scripts_after_one_are_a_fork()
    {
        var one = Chain(Users, Database("users name:str:notnull age:int color:str"));
        var other = Chain(Users, Database("users name:str:notnull age:int b:bool"));
        Assert.Equal(
            ["BrokenChain: 0002_step2.lux: '0002_step' and '0002_step2' both follow '0001_step'; delete this one and write it anew after the other: lux migrate add"],
            Problems([.. one, ("0002_step2", other[1].Text.Replace("0002_step", "0002_step2", StringComparison.Ordinal))]));
    }

    [Fact]
    public void A_missing_script_is_named()
    {
        var files = Chain(Users, Database("users name:str:notnull age:int color:str"), Database("users name:str:notnull age:int color:str b:bool"));
        Assert.Equal(["BrokenChain: 0003_step.lux: it follows '0002_step', which is not there; bring that script back"], Problems(files[0], files[2]));
        Assert.Equal(["BrokenChain: 0002_step.lux: it follows '0001_step', which is not there; bring that script back"], Problems(files[1]));
    }

    [Theory]
    [InlineData("TALTER users ADD name:str", "name:str", "field 'name' already exists")]
    [InlineData("TALTER others ADD name:str", "others", "table 'others' does not exist")]
    [InlineData("TDROP other.users", "other.users", "table 'other.users' does not exist")]
    [InlineData("TCREATE notes owner:ref(people)", "owner:ref(people)", "referenced table 'people' does not exist")]
    [InlineData("TUPDATE users SET colour x WHERE id > 0", "colour", "unknown field 'colour'")]
    [InlineData("TUPDATE users SET age 1 WHERE colour = x", "colour", "unknown field 'colour' in WHERE clause")]
    [InlineData("TINSERT users name ann colour x", "colour", "unknown field 'colour'")]
    [InlineData("TBATCH 2 4 TINSERT users name ann 3 TDEL notes 1", "notes", "step 2: table 'notes' does not exist")]
    [InlineData("TALTER users\n  ADD\n  \tname:str", "name:str", "field 'name' already exists")]
    [InlineData("TUPSERT users BY name name ann", "name", "table 'users' has no unique constraint on fields 'name'")]
    public void A_command_that_cannot_be_applied_says_why_and_at_which_word(string command, string word, string expected)
    {
        var files = Chain(Users);
        files[0].Text += command;
        string[] lines = files[0].Text.Split('\n');
        int column = lines[^1].IndexOf(word, StringComparison.Ordinal) + 1;
        Assert.Equal([$"DoesNotApply: 0001_step.lux({lines.Length},{column}): {string.Join(' ', command.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))}: {expected}"], Problems(files));
        Assert.Equal(word.Length, MigrationChain.Of(files).Problems[0].Length);
    }

    [Fact]
    public void A_stated_rename_is_one_and_says_nothing_once_it_is_done()
    {
        var renames = new Renames(new EquatableArray<(string, string)>(("people", "users")), new EquatableArray<(string, string, string)>(("people", "full_name", "name")));
        var people = Database("people full_name:str:notnull age:int");
        Assert.Equal(["TRENAME users people", "TALTER people RENAME name full_name"], SchemaDiff.Between(Users, people, renames).Select(step => step.Command.ToString()));
        Assert.Empty(SchemaDiff.Between(people, people, renames));
        var both = Database("people full_name:str:notnull age:int", "users name:str");
        Assert.Equal(["TCREATE users name:str"], SchemaDiff.Between(people, both, renames).Select(step => step.Command.ToString()));
    }

    [Fact]
    public void What_goes_and_comes_alike_may_be_a_rename()
    {
        Assert.Equal([new RenameCandidate("people", "users", null)], RenameCandidates.Find(Users, Database("people name:str:notnull age:int"), Renames.None));
        Assert.Equal([new RenameCandidate("users", "age", "years")], RenameCandidates.Find(Users, Database("users name:str:notnull years:int"), Renames.None));
        Assert.Empty(RenameCandidates.Find(Users, Database("users name:str:notnull years:float"), Renames.None));
        Assert.Empty(RenameCandidates.Find(Users, Database("users name:str:notnull years:int"), new(default, new EquatableArray<(string, string, string)>(("users", "years", "age")))));
    }
}
