namespace Lux.Schema.Generators.Tests.Rules;

public sealed class KeyPatternTests
{
    [Fact]
    public Task A_pattern_names_members_only() => RuleAssert.FiresAsync(
        "LUX1022",
        "Presence",
        "The pattern of [KeySpace] names 'user', which is no member of 'Presence': its members are UserId, Status",
        """
        namespace App;

        [KeySpace("presence:{user}")]
        public partial record struct Presence(int UserId, string Status);
        """);

    [Fact]
    public Task A_brace_has_its_other_half() => RuleAssert.FiresAsync(
        "LUX1022",
        "Typing",
        "The pattern 'typing:{channel' of [Topic] has a brace without its other half: write a member between { and }",
        """
        namespace App;

        [Topic("typing:{channel")]
        public partial record Typing(int Channel);
        """);

    [Fact]
    public Task A_part_of_a_key_is_not_null() => RuleAssert.FiresAsync(
        "LUX1022",
        "Draft",
        "'Author' of 'Draft', a 'string?', cannot be part of a key: use a string, char, long, int, short, byte, Guid, enum or Id<T> that is not nullable",
        """
        namespace App;

        [KeySpace("draft:{author}")]
        public partial record Draft(string? Author, string Text);
        """);

    [Fact]
    public Task A_value_is_partial() => RuleAssert.FiresAsync(
        "LUX1001",
        "Draft",
        "'Draft' is not partial, so the keys of [KeySpace] cannot be added to it: write 'partial record Draft'",
        """
        namespace App;

        [KeySpace("draft:{author}")]
        public record Draft(string Author, string Text);
        """);

    [Fact]
    public Task A_member_that_cannot_be_stored_is_named() => RuleAssert.FiresAsync(
        "LUX1004",
        "object",
        "'Text' of 'Draft', a 'object', cannot be stored: use string, bool, long, int, short, byte, double, float, decimal, DateTimeOffset, DateTime, TimeSpan, DateOnly, Guid, byte[], JsonElement, char, an enum or Id<T>",
        """
        namespace App;

        [KeySpace("draft:{author}")]
        public partial record Draft(string Author, object Text);
        """);

    [Fact]
    public Task A_member_with_a_converter_is_no_part_of_a_name() => RuleAssert.FiresAsync(
        "LUX1022",
        "Draft",
        "'By' of 'Draft', a 'Email', cannot be part of a key: use a string, char, long, int, short, byte, Guid, enum or Id<T> that is not nullable",
        """
        namespace App;

        public readonly record struct Email(string Text);

        public sealed class EmailConverter : IColumnConverter<Email, string>
        {
            public static string ToStored(Email value) => value.Text;

            public static Email FromStored(string stored) => new(stored);
        }

        [KeySpace("draft:{by}")]
        public partial record Draft([Convert<EmailConverter>] Email By, string Text);
        """);

    [Fact]
    public Task A_member_whose_context_is_none_is_named() => RuleAssert.FiresAsync(
        "LUX1023",
        "typeof(string)",
        "'Text' of 'Draft' names 'string' in [Json], which is no JsonSerializerContext: name a class such as '[JsonSerializable(typeof(object))] partial class AppJson : JsonSerializerContext;'",
        """
        namespace App;

        [KeySpace("draft:{author}")]
        public partial record Draft(string Author, [Json(typeof(string))] object Text);
        """);

    [Fact]
    public Task Keys_and_channels_of_any_shape_pass() => RuleAssert.PassesAsync(
        """
        namespace App
        {
            public enum Kind { A, B }

            [KeySpace("a:{id}:{kind}:{name}")]
            [Topic("a:{class}")]
            public partial record A(Guid Id, Kind Kind, string Name, long? Number, string @class);

            public partial class Outer
            {
                [KeySpace("all \"b\"", Expire = 5)]
                internal partial struct B
                {
                    public required int X { get; init; }
                }
            }

            [Topic("c")]
            public partial class C
            {
                public byte[] Bytes { get; set; } = [];
            }
        }

        [KeySpace("d:{value}:{found}:{expire}:{cancellationToken}")]
        public partial record D(string Value, int Found, int Expire, int CancellationToken);
        """);
}
