namespace Lux.Schema.Generators.Tests.Rules;

public sealed class NameTests
{
    [Fact]
    public Task A_reserved_column_name_is_refused() => RuleAssert.FiresAsync(
        "LUX1005",
        "Rows",
        """Column 'rows' of table 'sheets' has a reserved name: rename 'Rows', or give it [Column("...")] with another name""",
        """
        namespace App;

        [Table("sheets")]
        public partial record Sheet(Id<Sheet> Id, int Rows);
        """);

    [Fact]
    public Task Two_members_cannot_be_one_column() => RuleAssert.FiresAsync(
        "LUX1005",
        "\"name\"",
        """Column 'name' of table 'users' is declared by both 'Name' and 'Nick': rename one, or give it [Column("...")] with another name""",
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name, [Column("name")] string Nick);
        """);

    [Fact]
    public Task A_column_name_with_a_blank_is_refused() => RuleAssert.FiresAsync(
        "LUX1005",
        "\"full name\"",
        "'full name' cannot name a column: use letters, digits and '_', at most 64 bytes",
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id)
        {
            [Column("full name")] public string? Name { get; init; }
        }
        """);

    [Fact]
    public Task A_table_name_with_a_hyphen_is_refused() => RuleAssert.FiresAsync(
        "LUX1005",
        "\"chat-users\"",
        "'chat-users' cannot name a table: use letters, digits and '_', at most 64 bytes, such as 'chat_users'",
        """
        namespace App;

        [Table("chat-users")]
        public partial record ChatUser(Id<ChatUser> Id, string Name);
        """);

    [Fact]
    public Task One_table_declared_twice_is_shown_at_the_second() => RuleAssert.FiresAsync(
        "LUX1005",
        "\"users\"",
        "Table 'users' is declared by both 'App.Person' and 'App.User': give one of them another name",
        """
        namespace App;

        [Table("users")]
        public partial record Person(Id<Person> Id, string Name);
        """,
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Database]
        public partial class AppDb;
        """);

    [Fact]
    public Task It_is_shown_without_a_database_too() => RuleAssert.FiresAsync(
        "LUX1005",
        "\"users\"",
        "Table 'users' is declared by both 'App.Person' and 'App.User': give one of them another name",
        """
        namespace App;

        [Table("users")]
        public partial record Person(Id<Person> Id, string Name);

        [Table("users")]
        public partial record User(Id<User> Id, string Name);
        """);

    [Fact]
    public Task Two_tables_cannot_be_one_property() => RuleAssert.FiresAsync(
        "LUX1005",
        "\"chat_users\"",
        "Tables 'chatUsers' and 'chat_users' would both be the property 'ChatUsers' of the database: give one of them another name",
        """
        namespace App;

        [Table("chatUsers")]
        public partial record Person(Id<Person> Id, string Name);

        [Table("chat_users")]
        public partial record User(Id<User> Id, string Name);

        [Database]
        public partial class AppDb;
        """);

    [Fact]
    public Task A_table_cannot_be_a_member_that_the_database_keeps() => RuleAssert.FiresAsync(
        "LUX1005",
        "\"connection\"",
        "Table 'connection' would be the property 'Connection' of 'AppDb', a name that 'AppDb' keeps for itself: give the table another name",
        """
        namespace App;

        [Table("connection")]
        public partial record Link(Id<Link> Id, string Name);

        [Database]
        public partial class AppDb;
        """);

    [Fact]
    public Task A_member_of_the_users_database_class_keeps_its_name() => RuleAssert.FiresAsync(
        "LUX1005",
        "\"users\"",
        "'AppDb' already has a member 'Users', so table 'users' gets no property there: rename that member, or the table",
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Database]
        public partial class AppDb
        {
            public static int Users => 3;
        }
        """);

    [Fact]
    public Task A_member_named_Connect_keeps_its_name_and_ours_is_left_out() => RuleAssert.FiresAsync(
        "LUX1005",
        "Connect",
        "'Connect' of 'AppDb' has a name that a database keeps for itself: rename it",
        """
        namespace App;

        [Database]
        public partial class AppDb
        {
            public static AppDb Connect(LuxConnection connection) => new(connection, ownsConnection: false);
        }
        """);

    [Fact]
    public Task A_member_named_Batch_keeps_its_name_and_ours_is_left_out() => RuleAssert.FiresAsync(
        "LUX1005",
        "Batch",
        "'Batch' of 'AppDb' has a name that a database keeps for itself: rename it",
        """
        namespace App;

        [Database]
        public partial class AppDb
        {
            public static int Batch => 3;
        }
        """);

    [Fact]
    public Task A_database_cannot_be_called_as_its_batch() => RuleAssert.FiresAsync(
        "LUX1005",
        "Batch",
        "'Batch' of 'Batch' has a name that a database keeps for itself: rename it",
        """
        namespace App;

        [Database]
        public partial class Batch;
        """);

    [Fact]
    public Task A_tables_property_cannot_have_the_name_of_anothers_generated_type() => RuleAssert.FiresAsync(
        "LUX1005",
        "\"users_table\"",
        "The property of one of the tables 'users' and 'users_table' would have the name of the other's generated type: give one of them another name",
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Table("users_table")]
        public partial record UserTable(Id<UserTable> Id, string Name);

        [Database]
        public partial class AppDb;
        """);

    [Fact]
    public Task A_row_called_as_the_generated_batch_is_another_type() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("batches")]
        public partial record Batch(Id<Batch> Id, [property: Unique] string Name);

        [Database]
        public partial class AppDb;
        """);

    [Fact]
    public Task A_row_type_cannot_be_called_Columns() => RuleAssert.FiresAsync(
        "LUX1005",
        "Columns",
        "'Columns' is the name of the generated column tokens, which a type that holds them cannot have: rename the type; [Table] keeps the name of the table",
        """
        namespace App;

        [Table("columns")]
        public partial record Columns(Id<Columns> Id, string Name);
        """);

    [Fact]
    public Task A_member_named_Columns_keeps_its_name() => RuleAssert.FiresAsync(
        "LUX1005",
        "Columns",
        "'Sheet' already has a member 'Columns', the name of its generated column tokens: rename it; [Column] keeps the name of a column",
        """
        namespace App;

        [Table("sheets")]
        public partial record Sheet(Id<Sheet> Id, int Columns);
        """);

    [Fact]
    public Task A_column_attribute_frees_a_reserved_name() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("sheets")]
        public partial record Sheet(Id<Sheet> Id, [Column("row_count")] int Rows);
        """);
}
