namespace Lux.Schema.Generators.Tests.Rules;

public sealed class KeyTests
{
    [Fact]
    public Task A_positional_record_without_a_key_is_given_the_parameter_to_add() => RuleAssert.FiresAsync(
        "LUX1002",
        "User",
        "Table 'users' has no key: add 'Id<User> Id' as the first parameter to 'User'",
        """
        namespace App;

        [Table("users")]
        public partial record User(string Name);
        """);

    [Fact]
    public Task A_record_with_properties_without_a_key_is_given_the_property_to_add() => RuleAssert.FiresAsync(
        "LUX1002",
        "User",
        "Table 'users' has no key: add 'public Id<User> Id { get; init; }' to 'User'",
        """
        namespace App;

        [Table("users")]
        public partial record User
        {
            public required string Name { get; init; }
        }
        """);

    [Fact]
    public Task A_number_is_no_key() => RuleAssert.FiresAsync(
        "LUX1002",
        "long",
        "'Id' of 'User' is 'long', which is no key: make it 'Id<User>'; another identifier can be a [Unique] column of another name",
        """
        namespace App;

        [Table("users")]
        public partial record User(long Id, string Name);
        """);

    [Fact]
    public Task A_nullable_key_is_no_key() => RuleAssert.FiresAsync(
        "LUX1002",
        "Id<User>?",
        "'Id' of 'User' is 'Id<User>?', which is no key: make it 'Id<User>'; another identifier can be a [Unique] column of another name",
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User>? Id, string Name);
        """);

    [Fact]
    public Task The_key_of_another_table_is_named() => RuleAssert.FiresAsync(
        "LUX1003",
        "Id<User>",
        "'Id' of 'Profile' is 'Id<User>', the key of another table: make it 'Id<Profile>', and give the reference to 'User' a name of its own",
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string Name);

        [Table("profiles")]
        public partial record Profile(Id<User> Id, string About);
        """);

    [Fact]
    public Task A_key_and_a_reference_to_the_own_table_pass() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("topics")]
        public partial record Topic(Id<Topic> Id, Id<Topic>? Parent, string Name);
        """);
}
