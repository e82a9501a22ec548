using Lux.Schema.Generators.Tests.Rules;

namespace Lux.Schema.Generators.Tests.QueryTexts;

/// <summary>LUX3005: what a method gives against what its text answers.</summary>
public sealed class ResultRuleTests
{
    private const string Channel = "WHERE channel_id = 1";

    [Theory]
    [InlineData($"messages {Channel}", "ValueTask<User[]>", "A row of this text is 'Message', not 'User': make it 'ValueTask<Message[]>'")]
    [InlineData($"messages {Channel}", "ValueTask<long>", "A row of this text is 'Message', not 'long': make it 'ValueTask<Message[]>'")]
    [InlineData($"messages {Channel}", "IAsyncEnumerable<User>", "A row of this text is 'Message', not 'User': make it 'IAsyncEnumerable<Message>'")]
    [InlineData($"messages {Channel}", "Task", "'AllAsync' gives 'Task', and a query gives rows: make it 'Task<Message[]>'")]
    [InlineData($"messages {Channel}", "Message[]", "'AllAsync' gives 'Message[]', and a query gives rows: make it 'ValueTask<Message[]>'")]
    [InlineData($"messages {Channel} LIMIT 1", "ValueTask<User?>", "A row of this text is 'Message', not 'User?': make it 'ValueTask<Message?>'")]
    [InlineData($"messages {Channel} JOIN user_id", "ValueTask<Message[]>", "A row of this text is '(Message, User)', not 'Message': make it 'ValueTask<(Message, User)[]>'")]
    [InlineData($"messages {Channel} JOIN user_id.boss", "ValueTask<(Message, User)[]>", "A row of this text is '(Message, User?)', not '(Message, User)': make it 'ValueTask<(Message, User?)[]>'")]
    [InlineData($"messages SELECT content {Channel}", "ValueTask<Message[]>", "The text answers a 'string', not a 'Message': make it 'ValueTask<string[]>'")]
    [InlineData($"messages SELECT note {Channel}", "ValueTask<string[]>", "The text answers a 'string?', not a 'string': make it 'ValueTask<string?[]>'")]
    [InlineData($"messages SELECT likes {Channel}", "ValueTask<byte[]>", "The text answers a 'int', not a 'byte[]': make it 'ValueTask<int[]>'")]
    [InlineData($"messages SELECT id, content {Channel}", "ValueTask<(Id<Message>, string, int)[]>", "The text answers 2 items, and '(Id<Message>, string, int)' has 3: make it 'ValueTask<(Id<Message> Id, string Content)[]>'")]
    [InlineData($"messages SELECT id, content {Channel}", "ValueTask<(Id<User>, string)[]>", "Item 1 of SELECT is a 'Id<Message>', not a 'Id<User>': make it 'ValueTask<(Id<Message> Id, string Content)[]>'")]
    [InlineData($"messages SELECT id, content {Channel}", "ValueTask<Said[]>", "'Said' has no member for the item 'id': make it 'ValueTask<(Id<Message> Id, string Content)[]>'")]
    [InlineData($"messages SELECT content {Channel}", "ValueTask<Said[]>", "No item of the text is for the member 'At' of 'Said': make it 'ValueTask<string[]>'")]
    [InlineData($"messages SELECT content, id AS at {Channel}", "ValueTask<Said[]>", "The item 'at' is a 'Id<Message>', and 'At' of 'Said' a 'DateTimeOffset': make it 'ValueTask<(string Content, Id<Message> At)[]>'")]
    [InlineData($"messages SELECT MAX(likes) {Channel}", "ValueTask<int>", "The text answers a 'int?', not a 'int': make it 'ValueTask<int?>'")]
    [InlineData($"messages SELECT AVG(likes) {Channel}", "ValueTask<long?>", "The text answers a 'double?', not a 'long?': make it 'ValueTask<double?>'")]
    [InlineData($"TCOUNT messages {Channel}", "ValueTask<int>", "'AllAsync' gives 'ValueTask<int>', and its text gives the number of rows: make it 'ValueTask<long>'")]
    [InlineData($"TDEL messages {Channel}", "ValueTask", "'AllAsync' gives 'ValueTask', and its text gives the number of rows: make it 'ValueTask<long>'")]
    [InlineData("TDEL messages 1", "ValueTask<long>", "'AllAsync' gives 'ValueTask<long>', and its text gives nothing: make it 'ValueTask'")]
    [InlineData("TUPDATE messages 1 likes 2 IF likes = 1", "ValueTask", "'AllAsync' gives 'ValueTask', and its text gives whether IF was true: make it 'ValueTask<bool>'")]
    public Task What_does_not_fit(string text, string type, string message) =>
        RuleAssert.FiresAsync("LUX3005", type, message, ChatWith.Method(text, $"{type} AllAsync()"));

    [Theory]
    [InlineData($"messages {Channel}", "ValueTask<Message[]>")]
    [InlineData($"messages {Channel}", "Task<Message[]>")]
    [InlineData($"messages {Channel}", "ValueTask<Message>")]
    [InlineData($"messages {Channel}", "ValueTask<Message?>")]
    [InlineData("channels LIMIT 5", "ValueTask<Channel[]>")]
    [InlineData("channels LIMIT 1", "ValueTask<Channel?>")]
    [InlineData("channels LIMIT 1", "Task<Channel>")]
    [InlineData($"messages {Channel} JOIN user_id", "ValueTask<(Message, User)[]>")]
    [InlineData($"messages {Channel} JOIN user_id", "ValueTask<(Message Row, User Author)?>")]
    [InlineData($"messages {Channel} JOIN user_id JOIN channel_id", "IAsyncEnumerable<(Message Row, User Author, Channel Channel)>")]
    [InlineData($"messages {Channel} JOIN user_id.boss JOIN user_id", "ValueTask<(Message, User?, User?)[]>")]
    [InlineData($"messages SELECT content {Channel}", "ValueTask<string[]>")]
    [InlineData($"messages SELECT content {Channel}", "ValueTask<string?>")]
    [InlineData($"messages SELECT note {Channel}", "ValueTask<string?[]>")]
    [InlineData($"messages SELECT likes {Channel}", "ValueTask<long[]>")]
    [InlineData($"messages SELECT likes {Channel}", "ValueTask<int?>")]
    [InlineData($"messages SELECT user_id.photo {Channel}", "ValueTask<byte[][]>")]
    [InlineData($"messages SELECT user_id.photo {Channel}", "ValueTask<byte[]>")]
    [InlineData($"messages SELECT user_id.boss.mood {Channel}", "ValueTask<Mood?[]>")]
    [InlineData($"messages SELECT user_id.past {Channel}", "ValueTask<Mood?[]>")]
    [InlineData($"messages SELECT id, content, user_id.day {Channel}", "ValueTask<(Id<Message>, string, DateOnly)[]>")]
    [InlineData($"messages SELECT timestamp AS at, content {Channel}", "ValueTask<Said[]>")]
    [InlineData($"messages SELECT timestamp AS At, content {Channel}", "ValueTask<Said?>")]
    [InlineData("messages SELECT channel_id, COUNT(*), MAX(likes) GROUP BY channel_id", "ValueTask<Counted[]>")]
    [InlineData("messages SELECT COUNT(*)", "ValueTask<long>")]
    [InlineData("messages SELECT COUNT(*)", "ValueTask<long?>")]
    [InlineData("messages SELECT MAX(timestamp)", "ValueTask<DateTimeOffset?>")]
    [InlineData("messages SELECT SUM(likes), AVG(likes), SUM(user_id.paid)", "ValueTask<(long?, double?, decimal?)>")]
    [InlineData("messages GROUP BY channel_id", "ValueTask<Id<Channel>[]>")]
    [InlineData($"TCOUNT messages {Channel}", "Task<long>")]
    [InlineData($"TDEL messages {Channel}", "ValueTask<long>")]
    [InlineData("TDEL messages 1", "Task")]
    [InlineData("TUPDATE messages 1 likes 2 IF likes = 1", "Task<bool>")]
    [InlineData("tupdate messages set likes 2 where channel_id = 1 limit 5", "ValueTask<long>")]
    public Task What_fits(string text, string type) => RuleAssert.PassesAsync(ChatWith.Method(text, $"{type} AllAsync()"));
}
