using Lux.Schema.Generators.Tests.Rules;

namespace Lux.Schema.Generators.Tests.QueryTexts;

/// <summary>LUX3003, LUX3015: constants of enums, which a column has by name or by number, and NULL where a value stands.</summary>
public sealed class ConstantRuleTests
{
    private const string All = "IAsyncEnumerable<User> AllAsync()";

    [Theory]
    [InlineData("users WHERE id = 1 AND mood = Gald", "Gald", "'mood' holds the name of a 'Mood', and 'Gald' is none: write Glad; the names are Glad and Sad")]
    [InlineData("users WHERE id = 1 AND mood = Mood.Sad", "Mood.Sad", "'mood' holds the name of a 'Mood', and 'Mood.Sad' is none: write Sad; the names are Glad and Sad")]
    [InlineData("users WHERE id = 1 AND mood = glad", "glad", "'mood' holds the name of a 'Mood', and 'glad' is none: write Glad; the names are Glad and Sad")]
    [InlineData("users WHERE id = 1 AND mood != 'Angry or so'", "'Angry or so'", "'mood' holds the name of a 'Mood', and 'Angry or so' is none: write Glad or Sad")]
    [InlineData("users WHERE id = 1 AND mood IN (Glad, Sadd)", "Sadd", "'mood' holds the name of a 'Mood', and 'Sadd' is none: write Sad; the names are Glad and Sad")]
    [InlineData("users WHERE id = 1 AND boss.mood = Sadd", "Sadd", "'boss.mood' holds the name of a 'Mood', and 'Sadd' is none: write Sad; the names are Glad and Sad")]
    [InlineData("users WHERE id = 1 AND mood = 1", "1", "'mood' holds the name of a 'Mood', not its number: write Sad; the names are Glad and Sad")]
    [InlineData("users WHERE id = 1 AND past = sad", "sad", "Field 'past' expects int, got 'sad': write 1, the number of Mood.Sad")]
    [InlineData("users WHERE id = 1 AND past IN (0, Thoughtful)", "Thoughtful", "Field 'past' expects int, got 'Thoughtful': 'past' holds the number of a 'Mood': write 0 for Glad or 1 for Sad")]
    public Task No_member_of_the_enum(string text, string underlined, string message) => RuleAssert.FiresAsync("LUX3003", underlined, message, ChatWith.Method(text, All));

    [Theory]
    [InlineData("TUPDATE users SET mood Gald WHERE id = 1", "Gald", "'mood' holds the name of a 'Mood', and 'Gald' is none: write Glad; the names are Glad and Sad")]
    [InlineData("TUPDATE users SET past Glad WHERE id = 1", "Glad", "Field 'past' expects int, got 'Glad': write 0, the number of Mood.Glad")]
    public Task No_member_of_the_enum_to_write(string text, string underlined, string message) => RuleAssert.FiresAsync("LUX3003", underlined, message, ChatWith.Method(text, "ValueTask<long> AllAsync()"));

    [Fact]
    public Task The_parameter_that_is_meant_by_its_name_alone() => RuleAssert.FiresAsync(
        "LUX3003", "@mood", "'mood' holds the name of a 'Mood', and '@mood' is none: a parameter stands in braces: {mood}", ChatWith.Method("users WHERE id = 1 AND mood = @mood", "IAsyncEnumerable<User> AllAsync(Mood mood)"));

    [Fact]
    public Task The_names_of_a_large_enum_are_not_all_listed() => RuleAssert.FiresAsync(
        "LUX3003", "Unknown", "'kind' holds the name of a 'Kind', and 'Unknown' is none: write K0, K1, K2, K3, K4, K5, K6, K7, K8, K9, K10, K11 and 3 more",
        $$"""
        public enum Kind { {{string.Join(", ", Enumerable.Range(0, 15).Select(i => $"K{i}"))}} }

        [Table("things")]
        public partial record Thing(Id<Thing> Id, [Index] Kind Kind);

        [Database]
        public partial class AppDb
        {
            [Query("things WHERE kind = Unknown")]
            public partial ValueTask<Thing[]> AllAsync();
        }
        """);

    [Theory]
    [InlineData("users WHERE id = 1 AND mood = Sad")]
    [InlineData("users WHERE id = 1 AND mood = 'Glad, Sad'")]
    [InlineData("users WHERE id = 1 AND mood = 7")]
    [InlineData("users WHERE id = 1 AND mood STARTSWITH Gl")]
    [InlineData("users WHERE id = 1 AND mood < M")]
    [InlineData("users WHERE id = 1 AND past = 7")]
    public Task What_a_value_of_the_enum_can_be_spelled_as(string text) => RuleAssert.PassesAsync(ChatWith.Method(text, All));

    [Theory]
    [InlineData("messages WHERE id = 1 AND note = NULL", "note = NULL", "'note' is compared with the text 'NULL', not with null: write note IS NULL; 'NULL' in quotes means the text")]
    [InlineData("messages WHERE id = 1 AND note != null", "note != null", "'note' is compared with the text 'NULL', not with null: write note IS NOT NULL; 'NULL' in quotes means the text")]
    [InlineData("messages WHERE id = 1 AND note IN (a, NULL)", "NULL", "'note' is compared with the text 'NULL', not with null: write note IN (..) OR note IS NULL; 'NULL' in quotes means the text")]
    [InlineData("messages WHERE id = 1 AND note < NULL", "NULL", "'note' is compared with the text 'NULL', not with null: < is never true of null; write note IS NULL for the rows without a value; 'NULL' in quotes means the text")]
    [InlineData("messages WHERE id = 1 AND content = NULL", "NULL", "'content' is compared with the text 'NULL', not with null: 'content' is never null; 'NULL' in quotes means the text")]
    public Task Null_that_is_taken_for_a_text(string text, string underlined, string message) => RuleAssert.FiresAsync("LUX3015", underlined, message, ChatWith.Method(text, "IAsyncEnumerable<Message> AllAsync()"));

    [Theory]
    [InlineData("TUPDATE messages SET note NULL WHERE id = 1", "note NULL", "'note' is set to the text 'NULL', not to null: write NULL note; 'NULL' in quotes means the text")]
    [InlineData("TUPDATE messages SET likes 1 content NULL WHERE id = 1", "NULL", "'content' is set to the text 'NULL', not to null: 'content' is never null; 'NULL' in quotes means the text")]
    public Task Null_that_is_written_as_a_text(string text, string underlined, string message) => RuleAssert.FiresAsync("LUX3015", underlined, message, ChatWith.Method(text, "ValueTask<long> AllAsync()"));

    [Theory]
    [InlineData("users WHERE boss = NULL", "boss = NULL", "Field 'boss' expects int, got 'NULL': write boss IS NULL")]
    [InlineData("users WHERE id = 1 AND past != NULL", "past != NULL", "Field 'past' expects int, got 'NULL': write past IS NOT NULL")]
    [InlineData("users WHERE id = 1 AND mood = NULL", "NULL", "'mood' holds the name of a 'Mood', and 'NULL' is none: 'mood' is never null")]
    public Task Null_where_the_column_has_no_text(string text, string underlined, string message) => RuleAssert.FiresAsync("LUX3003", underlined, message, ChatWith.Method(text, All));

    [Theory]
    [InlineData("messages WHERE id = 1 AND note = 'NULL'")]
    [InlineData("messages WHERE id = 1 AND note IS NULL")]
    [InlineData("messages WHERE id = 1 AND note = NULLS")]
    public Task Null_in_quotes_or_by_IS_NULL(string text) => RuleAssert.PassesAsync(ChatWith.Method(text, "IAsyncEnumerable<Message> AllAsync()"));
}
