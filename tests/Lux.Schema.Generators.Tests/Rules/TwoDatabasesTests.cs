namespace Lux.Schema.Generators.Tests.Rules;

/// <summary>Databases beside each other.</summary>
public sealed class TwoDatabasesTests
{
    private const string Tables =
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Table("users")]
        public partial record Customer(Id<Customer> Id, string Name);
        """;

    [Fact]
    public Task Different_records_of_one_name_are_shown_to_each_other() => RuleAssert.FiresAsync(
        "LUX1016",
        "\"users\"",
        "Table 'users' of database 'ShopDb' is 'App.Customer', and that of database 'ChatDb' is 'App.User': give one of them another name, or let both databases list one record",
        Tables,
        "namespace App; [Database(typeof(User))] public partial class ChatDb; [Database(typeof(Customer))] public partial class ShopDb;");

    [Fact]
    public Task Databases_may_share_a_record() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Table("orders")]
        public partial record Order(Id<Order> Id, Id<User> UserId);
        """,
        "namespace App; [Database(typeof(User))] public partial class ChatDb; [Database(typeof(User), typeof(Order))] public partial class ShopDb;");

    [Fact]
    public Task Two_databases_of_the_whole_assembly_hold_the_same_tables() => RuleAssert.PassesAsync(
        "namespace App; [Table(\"users\")] public partial record User(Id<User> Id, string Name);",
        "namespace App; [Database] public partial class ReadDb; [Database] public partial class WriteDb;");
}
