using Lux.Schema.CodeFixes;
using Lux.Schema.Generators.Tests.Harness;

namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>Records and scripts that do not agree, and scripts that do not among themselves. No engine runs.</summary>
public sealed class MigrationRuleTests
{
    private const string User = "[Table(\"users\")] public partial record User(Id<User> Id, string Name, int? Age);";

    private static readonly (string Id, string Text)[] None = [];

    private static readonly (string Id, string Text)[] First = None.Then("users name:str:notnull age:int");

    [Fact]
    public async Task A_project_without_scripts_has_no_migrations() => Assert.Empty(await Migrating.SayAsync(User));

    [Fact]
    public async Task Records_at_the_end_of_the_chain_pass() => Assert.Empty(await Migrating.SayAsync(User, First));

    [Fact]
    public async Task A_difference_is_shown_at_the_database_with_the_command_that_mends_it() => Assert.Equal(
        ["LUX2001 AppDb The records of 'AppDb' differ from its migrations (adds column users.color): write the next one with 'lux migrate add NAME'"],
        await Migrating.SayAsync("[Table(\"users\")] public partial record User(Id<User> Id, string Name, int? Age, string? Color);", First));

    [Fact]
    public async Task A_member_between_others_is_to_go_to_the_end() => Assert.Contains(
        "LUX2001 User The columns of 'users' are in another order in the migrations, and no command moves a column: bring the members into the order Name, Age, Color",
        await Migrating.SayAsync("[Table(\"users\")] public partial record User(Id<User> Id, string Name, string? Color, int? Age);", First));

    [Fact]
    public async Task A_drop_that_is_not_acknowledged_is_an_error_in_its_script()
    {
        var scripts = First.Then("users name:str:notnull");
        string[] said = await Migrating.SayAsync("[Table(\"users\")] public partial record User(Id<User> Id, string Name);", scripts);
        Assert.Equal(["LUX2002 0002_step.lux(6) drops column users.age: the values of users.age are lost; it comes back as the last column; if that is meant, write '-- accept: drops column users.age'"], said);

        var files = await Migrating.FixAsync(new AcceptFix(), "LUX2002", "Accept: drops column users.age", "[Table(\"users\")] public partial record User(Id<User> Id, string Name);", scripts);
        Assert.Contains("\n-- accept: drops column users.age\n", files["0002_step.lux"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DROP TABLE users", "LUX2003 0001_step.lux(9) 'DROP' is no command of a migration; these are TCREATE, TALTER, TRENAME, TDROP, TINSERT, TUPDATE, TUPSERT, TDEL and TBATCH, and '--' begins a comment")]
    [InlineData("TALTER users DROP nam", "LUX2003 0001_step.lux(9) TALTER users DROP nam: field 'nam' does not exist")]
    public async Task A_script_that_cannot_be_read_or_applied_says_where(string line, string expected) =>
        Assert.Equal([expected], await Migrating.SayAsync(User, [(First[0].Id, First[0].Text + line + "\n")]));

    [Fact]
    public async Task Two_scripts_after_one_and_a_missing_one_break_the_chain()
    {
        var second = First.Then("users name:str:notnull age:int b:bool");
        var third = second.Then("users name:str:notnull age:int b:bool c:bool");
        string[] said = await Migrating.SayAsync(User, third[0], third[2]);
        Assert.Equal(["LUX2004 0003_step.lux(1) it follows '0002_step', which is not there; bring that script back"], said);
        var other = ("0002_z", second[1].Text.Replace("0002_step", "0002_z", StringComparison.Ordinal));
        Assert.StartsWith("LUX2004 0002_z.lux(1) '0002_step' and '0002_z' both follow '0001_step'", (await Migrating.SayAsync(User, [.. second, other]))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_that_others_build_on_must_not_change()
    {
        var second = First.Then("users name:str:notnull age:int b:bool");
        second[0].Text += "TUPDATE users SET age 1 WHERE age IS NULL\n";
        Assert.StartsWith("LUX2008 0001_step.lux(1) it was changed after '0002_step' was written", Assert.Single(await Migrating.SayAsync("[Table(\"users\")] public partial record User(Id<User> Id, string Name, int? Age, bool? B);", second)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_may_be_a_rename_is_asked_about_and_can_be_stated()
    {
        const string Renamed = "[Table(\"users\")] public partial record User(Id<User> Id, string Name, int? Years);";
        Assert.Contains(
            "LUX2005 Years In 'users' column 'age' goes and 'years' comes with the same type: where it is a rename, write [RenamedFrom(\"age\")], else its values are lost",
            await Migrating.SayAsync(Renamed, First));
        var files = await Migrating.FixAsync(new RenamedFromFix(), "LUX2005", "Write [RenamedFrom(\"age\")]", Renamed, First);
        Assert.Contains("string Name, [RenamedFrom(\"age\")] int? Years)", files["Program.cs"], StringComparison.Ordinal);
        Assert.Equal(
            ["LUX2001 AppDb The records of 'AppDb' differ from its migrations (renames column users.age to years): write the next one with 'lux migrate add NAME'"],
            await Migrating.SayAsync(Renamed.Replace("int? Years", "[RenamedFrom(\"age\")] int? Years", StringComparison.Ordinal), First));
    }

    [Fact]
    public async Task A_renamed_table_is_one_too()
    {
        const string People = "[Table(\"people\")] public partial record User(Id<User> Id, string Name, int? Age);";
        Assert.Contains("LUX2005 User In 'people' table 'users' goes and 'people' comes with the same columns: where it is a rename, write [RenamedFrom(\"users\")], else its values are lost", await Migrating.SayAsync(People, First));
        var files = await Migrating.FixAsync(new RenamedFromFix(), "LUX2005", "Write [RenamedFrom(\"users\")]", People, First);
        Assert.Contains("[RenamedFrom(\"users\")]\n[Table(\"people\")]", files["Program.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_without_values_and_a_narrower_type_are_pointed_at_in_the_record() => Assert.Equal(
        [
            "LUX2001 AppDb The records of 'AppDb' differ from its migrations (narrows users.name from str to int, adds column users.color): write the next one with 'lux migrate add NAME'",
            "LUX2006 Color 'Color' must have a value, and the rows of 'users' that are there have none: write [Default(...)], or make it nullable",
            "LUX2007 int It narrows users.name from str to int: a row that does not convert stops the migration; the script will ask to acknowledge that",
        ],
        await Migrating.SayAsync("[Table(\"users\")] public partial record User(Id<User> Id, int Name, int? Age, string Color);", First));

    [Fact]
    public async Task And_in_a_script_until_they_are_acknowledged()
    {
        const string Now = "[Table(\"users\")] public partial record User(Id<User> Id, int Name, int? Age, string Color);";
        var scripts = First.Then("users name:int:notnull age:int color:str:notnull");
        Assert.Equal(["LUX2006 0002_step.lux(9)", "LUX2007 0002_step.lux(6)"], (await Migrating.SayAsync(Now, scripts)).Select(said => string.Join(' ', said.Split(' ').Take(2))));
        var files = await Migrating.FixAsync(new AcceptFix(), "LUX2006", "Accept: users is empty", Now, scripts);
        files = await Migrating.FixAsync(new AcceptFix(), "LUX2007", "Accept: narrows users.name from str to int", Now, scripts[0], ("0002_step", files["0002_step.lux"]));
        Assert.Empty(await Migrating.SayAsync(Now, scripts[0], ("0002_step", files["0002_step.lux"])));
    }

    [Fact]
    public async Task The_editor_writes_the_next_script()
    {
        var files = await Migrating.FixAsync(
            new AddScriptFix(), "LUX2001", "Write the migration '0002_adds_column_users_color'", "[Table(\"users\")] public partial record User(Id<User> Id, string Name, int? Age, string? Color);", First);
        Assert.EndsWith("\n\n-- adds column users.color (safe)\nTALTER users ADD color:str\n", files["0002_adds_column_users_color.lux"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_editor_writes_it_among_the_scripts_of_its_database()
    {
        var files = await Migrating.FixAsync(
            ["AppDb"], new AddScriptFix(), "LUX2001", "Write the migration '0002_adds_column_users_color'", "[Table(\"users\")] public partial record User(Id<User> Id, string Name, int? Age, string? Color);", First);
        Assert.Contains("AppDb/0002_adds_column_users_color.lux", files.Keys);
    }

    [Theory]
    [InlineData("User(Id<User> Id, string Name, int? Age, string Color)", "Make it nullable", "User(Id<User> Id, string Name, int? Age, string? Color)")]
    [InlineData("User(Id<User> Id, string Name, int? Age, string Color)", "Write [Default(\"\")]", "User(Id<User> Id, string Name, int? Age, [Default(\"\")] string Color = \"\")")]
    [InlineData("User(Id<User> Id, string Name, int? Age) { public int Rank { get; init; } }", "Make it nullable", "User(Id<User> Id, string Name, int? Age) { public int? Rank { get; init; } }")]
    [InlineData("User(Id<User> Id, string Name, int? Age) { public required int Rank { get; init; } }", "Write [Default(0)]", "User(Id<User> Id, string Name, int? Age) { [Default(0)] public int Rank { get; init; } = 0; }")]
    public async Task A_column_that_must_have_a_value_can_be_made_one_that_old_rows_have(string record, string title, string made)
    {
        string Program(string text) => $"[Table(\"users\")] public partial record {text}{(text.EndsWith('}') ? "" : ";")}";
        var files = await Migrating.FixAsync(new ColumnOfOldRowsFix(), "LUX2006", title, Program(record), First);
        Assert.Contains(Program(made), files["Program.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_in_CSharp_has_the_tables_of_its_version_whatever_the_records_are_now()
    {
        var first = None.Then(
            "users name:str:notnull age:int born:timestamp:notnull:default(*) token:uuid:unique at:bytes price:decimal rate:float is_on:bool",
            "notes owner:ref(users):ondelete(cascade) re:ref(notes) text:str columns:str INDEX owner,text", "blobs j:json near:vector(3):notnull");
        string text = first[0].Text + "-- run: fill\nTALTER users ADD later:int\n-- run: fill\n-- run: fill\n";
        var generation = Generation.Of(
            Programs.Of(
                """
                namespace App;
                [Database] public partial class AppDb;
                public sealed class Fill : IMigrationStep
                {
                    public async ValueTask<string?> RunAsync(MigrationPage page, System.Threading.CancellationToken cancellationToken)
                    {
                        await using var db = AppDb.V0001.Connect(page.Connection);
                        AppDb.V0001.NotesRow[] notes = await db.Notes.Where(note => note.Text == "x").Take(5).ToArrayAsync(cancellationToken);
                        foreach (var note in notes)
                            await db.Users.UpdateAsync(note.Owner!.Value, user => user.Age.Set(1L), cancellationToken);
                        return null;
                    }
                }
                """),
            (first[0].Id, text));
        Assert.Empty(generation.CompilerDiagnostics);
        Assert.Contains("public required string Name { get; init; }", generation.Files["App.AppDb+V0001.Rows.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public global::System.Text.Json.JsonElement? J { get; init; }", generation.Files["App.AppDb+V0001.Rows.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public required float[] Near { get; init; }", generation.Files["App.AppDb+V0001.Rows.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"near:vector(3):notnull\"", generation.Files["App.AppDb+V0001+BlobsRow.g.cs"], StringComparison.Ordinal);
        // What runs behind a change of a table has tables of its own.
        Assert.DoesNotContain(" Later ", generation.Files["App.AppDb+V0001.Rows.g.cs"], StringComparison.Ordinal);
        Assert.Contains("public long? Later { get; init; }", generation.Files["App.AppDb+V0001Step6.Rows.g.cs"], StringComparison.Ordinal);
        Assert.Single(generation.Files.Keys, name => name.Contains("V0001Step", StringComparison.Ordinal) && name.EndsWith(".Rows.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void The_assembly_carries_the_scripts_and_what_its_records_declare()
    {
        var generation = Generation.Of(Programs.Of("namespace App;\n[Database] public partial class AppDb;\n[Table(\"users\")] public partial record User(Id<User> Id, [RenamedFrom(\"title\")] string Name);"), First);
        Assert.Empty(generation.CompilerDiagnostics);
        Assert.Contains("public static MigrationScripts Migrations { get; } = new(\n        (\"0001_step\", \"-- id: 0001_step\\n", generation.Files["App.AppDb.Migrations.g.cs"], StringComparison.Ordinal);
        Assert.Contains("\"App.AppDb\",\n    \"users name:str:notnull\",\n    \"COLUMN users name title\")]", generation.FilesForTools["App.AppDb.Declared.g.cs"], StringComparison.Ordinal);
    }
}
