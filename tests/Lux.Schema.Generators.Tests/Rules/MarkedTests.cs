namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>Generated code uses what a record declares, whatever the compiler says to others who do. Test programs make errors of all warnings.</summary>
public sealed class MarkedTests
{
    private const string Database = "\n[Database] public partial class AppDb;";

    [Theory]
    [InlineData("[Table(\"users\")] public partial record User { public Id<User> Id { get; init; } [Obsolete(\"Gone.\", true), Unique] public string? Old { get; init; } [Obsolete(\"Going.\"), Index] public string? Mild { get; init; } [Obsolete] public string? Bare { get; init; } }")]
    [InlineData("[Table(\"users\")] public partial record User(Id<User> Id, [property: Obsolete(\"Gone.\", true)] string Old);")]
    [InlineData("[Table(\"users\")] public partial record User(string Name, Id<User> Id) { [Obsolete(\"Gone.\", true)] public int Old { get; init; } }")]
    [InlineData("[KeySpace(\"a:{x}\")] public partial record struct Thing([property: Obsolete(\"Gone.\", true)] int X) { [Obsolete(\"Gone.\", true)] public int Old { get; set; } }")]
    public Task Obsolete_members(string declaration) => RuleAssert.PassesAsync(declaration + Database);

    [Theory]
    [InlineData("[Table(\"users\")] public partial record User { public Id<User> Id { get; init; } [Experimental(\"EXP001\"), Unique] public string? New { get; init; } }")]
    [InlineData("[Experimental(\"EXP001\")] [Table(\"users\")] public partial record User(Id<User> Id, [Unique] string Name, Id<User>? Boss);")]
    [InlineData("[Experimental(\"EXP001\")] public static partial class Schema { [Table(\"users\")] public partial record User(Id<User> Id, [Unique] string Name, Id<User>? Boss); }")]
    [InlineData("[KeySpace(\"a:{x}\")] public partial record struct Thing(int X) { [Experimental(\"EXP001\")] public int New { get; set; } }")]
    [InlineData("[Experimental(\"EXP001\")] [Topic(\"a:{x}\")] public partial record struct Thing(int X);")]
    public Task Experimental_members_and_types(string declaration) => RuleAssert.PassesAsync("using System.Diagnostics.CodeAnalysis;\n" + declaration + Database);

    [Fact]
    public Task Experimental_types_of_columns_and_parameters() => RuleAssert.PassesAsync(
        """
        using System.Diagnostics.CodeAnalysis;

        [Experimental("EXP001")] public enum Mood { Glad, Sad }
        [Experimental("EXP002")] public readonly record struct Email(string Text);
        [Experimental("EXP003")] public sealed class EmailConverter : IColumnConverter<Email, string>
        {
            public static string ToStored(Email value) => value.Text;
            public static Email FromStored(string stored) => new(stored);
        }
        #pragma warning disable EXP001, EXP002, EXP003
        [Table("users")] public partial record User(Id<User> Id, [Unique] Mood Mood, [Convert<EmailConverter>] Email Email);
        [KeySpace("a:{mood}")] public partial record struct Thing(Mood Mood, [Convert<EmailConverter>] Email Email);
        [Database]
        public partial class AppDb
        {
            [Query("users SELECT mood WHERE mood = {mood} LIMIT 1")]
            public partial ValueTask<Mood?> AnyAsync(Mood mood);
        }
        """);

    [Fact]
    public Task A_table_whose_type_has_the_name_of_a_keyword() => RuleAssert.PassesAsync(
        """
        #pragma warning disable CS8981
        [Table("fields")] public partial record field(Id<field> Id, [Unique] string Name);
        [Table("others")] public partial record Other(Id<Other> Id, Id<field> field, [Index] int value, Id<field>? Next);
        #pragma warning restore CS8981
        """ + Database);
}
