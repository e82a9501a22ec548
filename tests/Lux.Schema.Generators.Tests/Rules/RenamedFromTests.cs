namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>LUX1005, LUX1027: what [RenamedFrom] cannot say.</summary>
public sealed class RenamedFromTests
{
    private const string Rest = "\n[Database] public partial class AppDb;";

    [Theory]
    [InlineData("[RenamedFrom(\"\")] string Name", "LUX1005", "\"\"", "'' cannot have named a column: write the name that the column has in the engine's schema, or take [RenamedFrom] off")]
    [InlineData("[RenamedFrom(\"full name\")] string Name", "LUX1005", "\"full name\"", "'full name' cannot have named a column: write the name that the column has in the engine's schema, or take [RenamedFrom] off")]
    [InlineData("[RenamedFrom(\"name\")] string Name", "LUX1027", "\"name\"", "[RenamedFrom] on 'Name' of 'User' says nothing, for the column is still 'name': write the name that it had, or take the attribute off")]
    [InlineData("[Column(\"nick\"), RenamedFrom(\"nick\")] string Name", "LUX1027", "\"nick\"", "[RenamedFrom] on 'Name' of 'User' says nothing, for the column is still 'nick': write the name that it had, or take the attribute off")]
    [InlineData("[RenamedFrom(\"n\")] string Name, [RenamedFrom(\"n\")] string? Nick", "LUX1005", "\"n\"", "'Name' and 'Nick' of 'User' cannot both be the column that was 'n': take [RenamedFrom] off the one that is new")]
    public Task Of_a_column(string members, string rule, string underlined, string message) => RuleAssert.FiresAsync(rule, underlined, message, $"[Table(\"users\")] public partial record User(Id<User> Id, {members});" + Rest);

    [Theory]
    [InlineData("", "LUX1005", "'' cannot have named a table: write the name that the table has in the engine's schema, or take [RenamedFrom] off")]
    [InlineData("users", "LUX1027", "[RenamedFrom] on 'User' says nothing, for the table is still 'users': write the name that it had, or take the attribute off")]
    public Task Of_a_table(string former, string rule, string message) => RuleAssert.FiresAsync(rule, $"\"{former}\"", message, $"[Table(\"users\"), RenamedFrom(\"{former}\")] public partial record User(Id<User> Id, string Name);" + Rest);

    [Fact]
    public Task Former_names() => RuleAssert.PassesAsync("[Table(\"users\"), RenamedFrom(\"people\")] public partial record User(Id<User> Id, [RenamedFrom(\"name\")] string Nick, string Name, [RenamedFrom(\"age\")] int Years);" + Rest);
}
