using Lux.Schema.CodeFixes;
using Lux.Schema.Generators.Tests.Harness;

namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>Columns that forbid the index that they have.</summary>
public sealed class IndexForbiddenTests
{
    [Fact]
    public Task A_unique_column() => FiresAsync(
        "[NotIndexed, Unique] string Name",
        "[NotIndexed] on 'Name' of 'User' forbids the index by which [Unique] is kept: take one of them off");

    [Fact]
    public Task An_indexed_column() => FiresAsync(
        "[Index, NotIndexed] string Name",
        "[NotIndexed] on 'Name' of 'User' forbids what [Index] asks for: take one of them off");

    [Fact]
    public Task A_reference() => FiresAsync(
        "[NotIndexed] Id<User>? Friend",
        "[NotIndexed] on 'Friend' of 'User' forbids the index that every reference has, by which a delete in 'users' finds its rows: take it off");

    [Fact]
    public Task A_column_of_an_index_of_several_may_be_without_its_own() => RuleAssert.PassesAsync(
        """
        [Table("users")]
        [Index(nameof(Name), nameof(Age))]
        public partial record User(Id<User> Id, string Name, [NotIndexed] int Age);
        """);

    [Fact]
    public async Task The_fix_takes_it_off() => Assert.Equal(
        "[Table(\"users\")] public partial record User(Id<User> Id, [Unique] string Name);",
        await Fixing.ApplyAsync(new RemoveIndexFix(), "LUX1015", "Take '[NotIndexed]' off", "[Table(\"users\")] public partial record User(Id<User> Id, [NotIndexed, Unique] string Name);"));

    private static Task FiresAsync(string column, string message) => RuleAssert.FiresAsync(
        "LUX1015", "NotIndexed", message, $"[Table(\"users\")] public partial record User(Id<User> Id, {column});");
}
