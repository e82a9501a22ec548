using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis;

namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>Forms of declaration that users write: nothing is said of them, and what is generated compiles where warnings are errors.</summary>
public sealed class FormsTests
{
    [Fact]
    public Task A_class_that_is_made_by_its_constructor_may_have_one_without_parameters_too() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("users")]
        public partial class User
        {
            public User() : this(default, "") { }

            public User(Id<User> id, string name) => (Id, Name) = (id, name);

            public Id<User> Id { get; }
            [Unique] public string Name { get; }
        }
        """);

    [Fact]
    public async Task A_struct_whose_properties_only_its_constructor_sets_is_a_row()
    {
        const string program = """
            namespace App;

            [Table("points")]
            public readonly partial struct Point(Id<Point> id, double x)
            {
                public Id<Point> Id { get; } = id;
                public double X { get; } = x;
                public double Doubled => 2 * X;
            }
            """;
        await RuleAssert.PassesAsync(program);
        Assert.Contains("TCREATE points x:float:notnull<", Generation.Of(program).Files["App.Point.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public Task A_constructor_may_refuse_the_null_that_the_property_has() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("users")]
        public partial class User(Id<User> id, string name, string? nick)
        {
            public Id<User> Id { get; } = id;
            public string? Name { get; } = name;
            public string Nick { get; } = nick ?? name;
        }
        """);

    [Fact]
    public async Task An_index_on_an_abstract_record_is_one_of_every_table_that_derives_from_it()
    {
        const string program = """
            namespace App;

            [Index(nameof(Created), nameof(Code))]
            public abstract record Stamped { public DateTimeOffset Created { get; init; } public int Code { get; init; } }

            [Unique(nameof(Code), nameof(Region))]
            public abstract record Regional<T> : Stamped { public Id<T> Id { get; init; } public required string Region { get; init; } }

            [Table("users")]
            public partial record User : Regional<User>;

            [Table("posts")]
            [Index(nameof(Text))]
            public partial record Post : Regional<Post> { public string Text { get; init; } = ""; }

            [Database]
            public partial class AppDb;
            """;
        await RuleAssert.PassesAsync(program);
        var files = Generation.Of(program).Files;
        Assert.Contains("TCREATE users created:timestamp:notnull code:int:notnull region:str:notnull INDEX created,code UNIQUE code,region<", files["App.User.g.cs"], StringComparison.Ordinal);
        Assert.Contains("text:str:index:notnull", files["App.Post.g.cs"], StringComparison.Ordinal);
        Assert.Contains("ByCreatedAndCode(", files["App.AppDb.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_member_of_the_row_hides_is_no_column()
    {
        const string program = """
            namespace App;

            public abstract class Shown
            {
                public string Name { get; set; } = "";
                public int Size { get; set; }
                public int Secret { get; set; }
                public int Count { get; set; }
            }

            [Table("things")]
            public partial class Thing : Shown
            {
                public Id<Thing> Id { get; set; }
                public new long? Name { get; set; }
                public new int Size => 5;
                private new string Secret { get; set; } = "";
                public new static int Count() => 7;
            }
            """;
        await RuleAssert.PassesAsync(program);
        Assert.Contains("TCREATE things name:int<", Generation.Of(program).Files["App.Thing.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finder_by_an_internal_column_is_internal()
    {
        const string program = """
            namespace App;

            internal enum Kind { Guest, Member }

            [Table("users")]
            [Index(nameof(Name), nameof(Level))]
            public partial record User
            {
                public Id<User> Id { get; init; }
                [Unique] public required string Name { get; init; }
                [Index] internal Kind Kind { get; init; }
                [Unique] internal Kind? Level { get; init; }
            }

            [Database]
            public partial class AppDb;
            """;
        await RuleAssert.PassesAsync(program);
        string database = Generation.Of(program).Files["App.AppDb.g.cs"];
        Assert.Contains("public ValueTask<User?> FindByNameAsync(", database, StringComparison.Ordinal);
        Assert.Contains("internal ValueTask<User?> FindByLevelAsync(", database, StringComparison.Ordinal);
        Assert.Contains("internal Query<User, User.Columns> ByKind(", database, StringComparison.Ordinal);
        Assert.Contains("internal Query<User, User.Columns> ByNameAndLevel(", database, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_table_may_derive_from_another_with_a_key_of_its_own() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("users")]
        public partial record User { public Id<User> Id { get; init; } [Unique] public string Name { get; init; } = ""; }

        [Table("admins")]
        public partial record Admin : User { public new Id<Admin> Id { get; init; } public int Level { get; init; } }

        [Table("owners")]
        public sealed partial record Owner : Admin { public new Id<Owner> Id { get; init; } public Id<Admin>? Deputy { get; init; } }

        [Database]
        public partial class AppDb;
        """);

    [Fact]
    public async Task Where_nullability_is_switched_off_queries_and_keys_compile_too()
    {
        const string program = """
            #nullable disable
            namespace App;

            [Table("users")]
            public partial record User(Id<User> Id, [Unique] string Name, byte[] Photo, Id<User>? Boss);

            [KeySpace("presence:{Name}")]
            public partial record Presence(string Name, string Status);

            [Database]
            public partial class AppDb
            {
                [Query("users WHERE name = {name} LIMIT 1")]
                public partial ValueTask<User[]> AskAsync(string name);

                [Query("users SELECT name ORDER BY id LIMIT 10")]
                public partial Task<string[]> NamesAsync();
            }
            """;
        await RuleAssert.PassesAsync(program);
        Assert.Contains("TCREATE users name:str:unique photo:bytes boss:ref(users)<", Generation.Of(program).Files["App.User.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_a_compiled_library_has_the_attributes_of_its_parameters()
    {
        var library = Generation.Of(Programs.Named(
            "Library",
            """
            namespace Library;

            [Table("users")]
            public partial record User(Id<User> Id, [Unique] string Name, [Column("years")] int Age)
            {
                public User() : this(default, "", 1) { }

                public User(Id<User> id, string name, int age, string extra) : this(id, name, age) => Extra = extra;

                public string Extra { get; init; } = "";
            }
            """));
        using var compiled = new MemoryStream();
        Assert.True(library.Output.WithOptions(library.Output.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Default)).Emit(compiled, cancellationToken: TestContext.Current.CancellationToken).Success);
        var app = Generation.Of(Programs.Of(
            """
            namespace App;

            [Database(typeof(Library.User))]
            public partial class AppDb
            {
                [Query("users WHERE years > {age} LIMIT 5")]
                public partial ValueTask<Library.User[]> OlderAsync(int age);
            }
            """).AddReferences(MetadataReference.CreateFromImage(compiled.ToArray())));
        Assert.Empty(app.CompilerDiagnostics);
        Assert.Empty((await app.RulesAsync()).Where(diagnostic => diagnostic.Id != "LUX3006"));
        Assert.Contains("FindByNameAsync(string name,", app.Files["App.AppDb.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public Task A_default_that_a_member_has_by_itself_needs_no_initializer() => RuleAssert.PassesAsync(
        """
        namespace App;

        public enum Role { Guest, Member }

        [Table("users")]
        public partial record User
        {
            public Id<User> Id { get; init; }
            [Default(0)] public int Points { get; init; }
            [Default(0L)] public long More { get; init; }
            [Default(0.0)] public double Weight { get; init; }
            [Default("0.00")] public decimal Money { get; init; }
            [Default(false)] public bool IsAdmin { get; init; }
            [Default(Role.Guest)] public Role Role { get; init; }
            [Column(AsNumber = true), Default(Role.Guest)] public Role Number { get; init; }
            [Column(AsNumber = true), Default(Role.Member)] public Role Other { get; init; } = Role.Member;
            [Default("")] public string Name { get; init; } = string.Empty;
            [Default(int.MaxValue)] public int Most { get; init; } = int.MaxValue;
        }
        """);

    [Fact]
    public async Task A_default_character_is_that_character_and_a_zero_is_a_number()
    {
        const string program = """
            namespace App;

            [Table("users")]
            public partial record User(Id<User> Id, [Default('x')] string Name, [Default('y')] char Grade, [Default(0.0)] double Weight, [Default(0L)] long Points, [Default(1.5f)] float Size);
            """;
        await RuleAssert.PassesAsync(program);
        Assert.Contains(
            "TCREATE users name:str:notnull:default(x) grade:str:notnull:default(y) weight:float:notnull:default(0) points:int:notnull:default(0) size:float:notnull:default(1.5)<",
            Generation.Of(program).Files["App.User.g.cs"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_enum_over_ulong_by_number_has_no_order()
    {
        const string program = """
            namespace App;

            public enum Rights : ulong { None, All = ulong.MaxValue }

            [Table("users")]
            public partial record User(Id<User> Id, [Column(AsNumber = true), Default(Rights.All)] Rights Rights, [Column(AsNumber = true)] Rights? Others);
            """;
        await RuleAssert.PassesAsync(program);
        string code = Generation.Of(program).Files["App.User.g.cs"];
        Assert.Contains("public Column<User, Rights> Rights", code, StringComparison.Ordinal);
        Assert.Contains("public Column<User, Rights?> Others", code, StringComparison.Ordinal);
        Assert.Contains("rights:int:notnull:default(-1)", code, StringComparison.Ordinal);
    }

    [Fact]
    public Task Members_of_a_key_that_differ_in_case_alone_are_two_parameters() => RuleAssert.PassesAsync(
        """
        namespace App;

        [KeySpace("x:{n}:{N}"), Topic("t:{N}:{n}")]
        public readonly partial record struct Pair(string N, int n);
        """);

    [Fact]
    public Task A_column_of_JSON_or_by_a_converter_may_be_a_list_of_any_interface() => RuleAssert.PassesAsync(
        """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;

        namespace App;

        [JsonSerializable(typeof(IReadOnlyList<string>))]
        public partial class AppJson : JsonSerializerContext;

        public sealed class Joined : IColumnConverter<IReadOnlyList<string>, string>
        {
            public static string ToStored(IReadOnlyList<string> value) => string.Join(',', value);

            public static IReadOnlyList<string> FromStored(string stored) => stored.Split(',');
        }

        [Table("users")]
        public partial record User(Id<User> Id, [Json<AppJson>] IReadOnlyList<string> Tags, [Unique, Convert<Joined>] IReadOnlyList<string> Names);

        [Database]
        public partial class AppDb;
        """);
}
