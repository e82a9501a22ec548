namespace Lux.Schema.Generators.Tests.Rules;

public sealed class NotPartialTests
{
    [Fact]
    public Task A_record_that_is_not_partial_is_told_to_be() => RuleAssert.FiresAsync(
        "LUX1001",
        "User",
        "'User' is not partial, so the reader and writer of table 'users' cannot be added to it: write 'partial record User'",
        """
        namespace App;

        [Table("users")]
        public record User(Id<User> Id, string Name);
        """);

    [Fact]
    public Task A_record_struct_is_named_as_one() => RuleAssert.FiresAsync(
        "LUX1001",
        "User",
        "'User' is not partial, so the reader and writer of table 'users' cannot be added to it: write 'partial record struct User'",
        """
        namespace App;

        [Table("users")]
        public record struct User(Id<User> Id, string Name);
        """);

    [Fact]
    public Task A_database_that_is_not_partial_is_told_to_be() => RuleAssert.FiresAsync(
        "LUX1001",
        "AppDb",
        "'AppDb' is not partial, so Connect and its tables cannot be added to it: write 'partial class AppDb'",
        """
        namespace App;

        [Database]
        public class AppDb;
        """);

    [Fact]
    public Task Partial_records_and_databases_pass() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Database]
        public partial class AppDb;
        """);
}
