using Lux.Schema.CodeFixes;
using Lux.Schema.Generators.Tests.Harness;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>What a code fix makes of the code. After each the rule is silent.</summary>
public sealed class FixTests
{
    [Fact]
    public Task A_record_is_made_partial() => BecomesAsync(new MakePartialFix(), "LUX1001", "Make 'User' partial",
        """
        // People.
        [Table("users")]
        public record User(Id<User> Id, string Name);
        """,
        """
        // People.
        [Table("users")]
        public partial record User(Id<User> Id, string Name);
        """);

    [Fact]
    public Task A_type_without_modifiers_is_made_partial() => BecomesAsync(new MakePartialFix(), "LUX1001", "Make 'User' partial",
        """
        [Table("users")]
        record User(Id<User> Id, string Name);
        """,
        """
        [Table("users")]
        partial record User(Id<User> Id, string Name);
        """);

    [Fact]
    public Task A_vector_gets_a_common_dimension() => BecomesAsync(new VectorFix(), "LUX1013", "Put [Vector(384)] on it",
        """
        [Table("notes")]
        public partial record Note(
            Id<Note> Id,
            float[] Near);
        """,
        """
        [Table("notes")]
        public partial record Note(
            Id<Note> Id,
            [Vector(384)] float[] Near);
        """);

    [Fact]
    public Task A_vector_of_a_property_gets_a_common_dimension() => BecomesAsync(new VectorFix(), "LUX1013", "Put [Vector(1536)] on it",
        """
        [Table("notes")]
        public partial record Note
        {
            public Id<Note> Id { get; init; }
            // What it is about.
            [Column("about")] public ReadOnlyMemory<float>? Near { get; init; }
        }
        """,
        """
        [Table("notes")]
        public partial record Note
        {
            public Id<Note> Id { get; init; }
            // What it is about.
            [Column("about")] [Vector(1536)] public ReadOnlyMemory<float>? Near { get; init; }
        }
        """);

    [Fact]
    public Task An_id_of_a_row_that_may_be_null_may_be_null_itself() => BecomesAsync(new ReplaceFix(), "LUX1006", "Write 'Id<User>?'",
        """
        [Table("users")]
        public partial record User(Id<User> Id, Id<User?> Boss);
        """,
        """
        [Table("users")]
        public partial record User(Id<User> Id, Id<User>? Boss);
        """);

    [Fact]
    public Task A_vector_of_another_type_is_made_of_floats() => BecomesAsync(new ReplaceFix(), "LUX1013", "Write 'float[]?'",
        """
        [Table("notes")]
        public partial record Note(Id<Note> Id, [Vector(3)] double[]? Near);
        """,
        """
        [Table("notes")]
        public partial record Note(Id<Note> Id, [Vector(3)] float[]? Near);
        """);

    [Fact]
    public Task A_type_is_made_known_to_its_context() => BecomesAsync(new JsonContextFix(), "LUX1023", "Make the type known to 'AppJson'",
        """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;

        public record Tag(string Name);

        [Table("posts")]
        public partial record Post(Id<Post> Id, [Json<AppJson>] List<Tag>? Tags);

        [JsonSerializable(typeof(Tag))]
        public partial class AppJson : JsonSerializerContext;
        """,
        """
        using System.Collections.Generic;
        using System.Text.Json.Serialization;

        public record Tag(string Name);

        [Table("posts")]
        public partial record Post(Id<Post> Id, [Json<AppJson>] List<Tag>? Tags);

        [JsonSerializable(typeof(Tag))]
        [JsonSerializable(typeof(List<Tag>))]
        public partial class AppJson : JsonSerializerContext;
        """);

    [Fact]
    public Task The_types_around_it_are_made_partial() => BecomesAsync(new MakePartialFix(), "LUX1020", "Make 'Inner' and 'Outer' partial",
        """
        public static class Outer
        {
            public static class Inner
            {
                [Table("users")]
                public partial record User(Id<User> Id, string Name);
            }
        }
        """,
        """
        public static partial class Outer
        {
            public static partial class Inner
            {
                [Table("users")]
                public partial record User(Id<User> Id, string Name);
            }
        }
        """);

    [Fact]
    public Task A_positional_record_gets_its_key_first() => BecomesAsync(new AddKeyFix(), "LUX1002", "Add the key 'Id<User> Id'",
        """
        [Table("users")]
        public partial record User(string Name);
        """,
        """
        [Table("users")]
        public partial record User(Id<User> Id, string Name);
        """);

    [Fact]
    public Task A_record_of_properties_gets_its_key_first() => BecomesAsync(new AddKeyFix(), "LUX1002", "Add the key 'Id<User> Id'",
        """
        [Table("users")]
        public partial record User
        {
            public required string Name { get; init; }
        }
        """,
        """
        [Table("users")]
        public partial record User
        {
            public Id<User> Id { get; init; }
            public required string Name { get; init; }
        }
        """);

    [Fact]
    public Task A_number_as_key_becomes_an_id() => BecomesAsync(new ReplaceFix(), "LUX1002", "Write 'Id<User>'",
        """
        [Table("users")]
        public partial record User(long Id, string Name);
        """,
        """
        [Table("users")]
        public partial record User(Id<User> Id, string Name);
        """);

    [Fact]
    public Task The_key_of_another_becomes_its_own() => BecomesAsync(new ReplaceFix(), "LUX1003", "Write 'Id<Post>'",
        """
        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Table("posts")]
        public partial record Post(Id<User> Id, string Text);
        """,
        """
        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Table("posts")]
        public partial record Post(Id<Post> Id, string Text);
        """);

    [Fact]
    public Task A_type_referred_to_is_declared_as_a_table() => BecomesAsync(new DeclareTableFix(), "LUX1006", "Declare 'LineItem' as table 'line_items'",
        """
        public partial record LineItem(Id<LineItem> Id, string Name);

        [Table("orders")]
        public partial record Order(Id<Order> Id, Id<LineItem> First);
        """,
        """
        [Table("line_items")]
        public partial record LineItem(Id<LineItem> Id, string Name);

        [Table("orders")]
        public partial record Order(Id<Order> Id, Id<LineItem> First);
        """);

    private const string RequiredReference = """
        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Table("posts")]
        public partial record Post(Id<Post> Id, [OnDelete(ReferenceAction.SetNull)] Id<User> UserId);
        """;

    [Fact]
    public Task A_reference_that_is_set_null_becomes_nullable() => BecomesAsync(new OnDeleteFix(), "LUX1007", "Make the reference nullable",
        RequiredReference, RequiredReference.Replace("Id<User> UserId", "Id<User>? UserId", StringComparison.Ordinal));

    [Fact]
    public Task Or_it_restricts() => BecomesAsync(new OnDeleteFix(), "LUX1007", "Use ReferenceAction.Restrict",
        RequiredReference, RequiredReference.Replace("SetNull", "Restrict", StringComparison.Ordinal));

    [Fact]
    public Task A_delete_rule_is_taken_off_what_is_no_reference() => BecomesAsync(new OnDeleteFix(), "LUX1007", "Take [OnDelete] off",
        """
        [Table("posts")]
        public partial record Post
        {
            public Id<Post> Id { get; init; }
            [OnDelete(ReferenceAction.Cascade)]
            public required string Name { get; init; }
        }
        """,
        """
        [Table("posts")]
        public partial record Post
        {
            public Id<Post> Id { get; init; }
            public required string Name { get; init; }
        }
        """);

    [Fact]
    public Task A_misspelt_member_becomes_the_nearest() => BecomesAsync(new ReplaceFix(), "LUX1010", "Write 'nameof(ChannelId)'",
        """
        [Table("messages")]
        [Index("ChanelId", nameof(At))]
        public partial record Message(Id<Message> Id, long ChannelId, DateTimeOffset At);
        """,
        """
        [Table("messages")]
        [Index(nameof(ChannelId), nameof(At))]
        public partial record Message(Id<Message> Id, long ChannelId, DateTimeOffset At);
        """);

    [Fact]
    public Task A_needless_index_is_taken_off_the_type() => BecomesAsync(new RemoveIndexFix(), "LUX1011", "Take '[Index(nameof(A), nameof(B))]' off",
        """
        [Table("t")]
        [Index(nameof(A), nameof(B))]
        [Index(nameof(A), nameof(B), nameof(C))]
        public partial record T(Id<T> Id, int A, int B, int C);
        """,
        """
        [Table("t")]
        [Index(nameof(A), nameof(B), nameof(C))]
        public partial record T(Id<T> Id, int A, int B, int C);
        """);

    [Fact]
    public Task A_needless_index_is_taken_off_a_column() => BecomesAsync(new RemoveIndexFix(), "LUX1011", "Take '[Index]' off",
        """
        [Table("t")]
        public partial record T(Id<T> Id, [Unique, Index] int A);
        """,
        """
        [Table("t")]
        public partial record T(Id<T> Id, [Unique] int A);
        """);

    [Fact]
    public Task A_date_time_says_its_offset() => BecomesAsync(new ReplaceFix(), "LUX1014", "Write 'DateTimeOffset?'",
        """
        [Table("events")]
        public partial record Event(Id<Event> Id, DateTime? At);
        """,
        """
        [Table("events")]
        public partial record Event(Id<Event> Id, DateTimeOffset? At);
        """);

    [Fact]
    public Task A_default_becomes_the_initializer() => BecomesAsync(new InitializerFix(), "LUX1018", "Initialize with 5",
        """
        [Table("t")]
        public partial record T
        {
            public Id<T> Id { get; init; }
            [Default(5)] public int A { get; init; } // points
        }
        """,
        """
        [Table("t")]
        public partial record T
        {
            public Id<T> Id { get; init; }
            [Default(5)] public int A { get; init; } = 5; // points
        }
        """);

    [Fact]
    public Task A_decimal_default_becomes_a_number() => BecomesAsync(new InitializerFix(), "LUX1018", "Initialize with 1.50m",
        """
        [Table("t")]
        public partial record T
        {
            public Id<T> Id { get; init; }
            [Default("1.50")] public decimal A { get; init; } = 2;
        }
        """,
        """
        [Table("t")]
        public partial record T
        {
            public Id<T> Id { get; init; }
            [Default("1.50")] public decimal A { get; init; } = 1.50m;
        }
        """);

    [Fact]
    public void Every_fix_is_of_a_rule()
    {
        var fixes = typeof(RuleFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!).ToArray();
        Assert.NotEmpty(fixes);
        Assert.All(fixes.SelectMany(fix => fix.FixableDiagnosticIds), id => Assert.Contains(AllRules.WithMigrations, rule => rule.Id == id));
    }

    private static async Task BecomesAsync(CodeFixProvider fix, string id, string title, string before, string after) =>
        Assert.Equal("namespace App;\n\n" + after, (await Fixing.ApplyAsync(fix, id, title, "namespace App;\n\n" + before)).ReplaceLineEndings("\n"));
}
