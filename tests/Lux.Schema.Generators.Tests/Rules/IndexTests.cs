namespace Lux.Schema.Generators.Tests.Rules;

public sealed class IndexTests
{
    [Fact]
    public Task A_misspelt_member_is_told_the_nearest() => RuleAssert.FiresAsync(
        "LUX1010",
        "\"ChanelId\"",
        "[Index] on 'Message' names 'ChanelId', which is no column of it: write nameof(ChannelId)",
        """
        namespace App;

        [Table("messages")]
        [Index("ChanelId", nameof(At))]
        public partial record Message(Id<Message> Id, long ChannelId, DateTimeOffset At);
        """);

    [Fact]
    public Task A_column_name_is_told_its_member() => RuleAssert.FiresAsync(
        "LUX1010",
        "\"channel_id\"",
        "[Unique] on 'Message' names 'channel_id', which is no column of it: write nameof(ChannelId)",
        """
        namespace App;

        [Table("messages")]
        [Unique(nameof(At), "channel_id")]
        public partial record Message(Id<Message> Id, long ChannelId, DateTimeOffset At);
        """);

    [Fact]
    public Task Where_nothing_is_near_the_columns_are_listed() => RuleAssert.FiresAsync(
        "LUX1010",
        "nameof(Shout)",
        "[Index] on 'Message' names 'Shout', which is no column of it: its columns are ChannelId, At",
        """
        namespace App;

        [Table("messages")]
        [Index(nameof(At), nameof(Shout))]
        public partial record Message(Id<Message> Id, long ChannelId, DateTimeOffset At)
        {
            public string Shout() => "!";
        }
        """);

    [Fact]
    public Task The_key_needs_no_index() => RuleAssert.FiresAsync(
        "LUX1010",
        "nameof(Id)",
        "[Index] on 'Message' names the key 'Id': leave it out; every index ends with the key anyway",
        """
        namespace App;

        [Table("messages")]
        [Index(nameof(At), nameof(Id))]
        public partial record Message(Id<Message> Id, DateTimeOffset At);
        """);

    [Fact]
    public Task A_column_is_named_once() => RuleAssert.FiresAsync(
        "LUX1010",
        "\"At\"",
        "[Index] on 'Message' names 'At' twice: name each column once",
        """
        namespace App;

        [Table("messages")]
        [Index(nameof(At), "At")]
        public partial record Message(Id<Message> Id, DateTimeOffset At);
        """);

    [Fact]
    public Task An_index_on_the_type_names_its_columns() => RuleAssert.FiresAsync(
        "LUX1010",
        "Index",
        "[Index] on 'Message' names no column: write the columns that it is over, such as nameof(At), or put it on the column",
        """
        namespace App;

        [Table("messages")]
        [Index]
        public partial record Message(Id<Message> Id, DateTimeOffset At);
        """);

    [Fact]
    public Task Known_members_pass_as_nameof_and_as_text() => RuleAssert.PassesAsync(
        """
        namespace App;

        [Table("messages")]
        [Index(nameof(ChannelId), "At")]
        [Unique(nameof(ChannelId), nameof(Author))]
        public partial record Message(Id<Message> Id, long ChannelId, DateTimeOffset At)
        {
            [Index] public long Author { get; init; }
        }
        """);

    [Fact]
    public Task A_property_that_cannot_be_set_has_no_index() => RuleAssert.FiresAsync(
        "LUX1010",
        "Full",
        "[Index] is on 'Full' of 'User', which is no column, for it cannot be set: give it set or init, or take the attribute off",
        """
        namespace App;

        [Table("users")]
        public partial record User(Id<User> Id, string First)
        {
            [Index] public string Full => First + "!";
        }
        """);
}
