using Lux.Schema;

namespace Lux.Samples.Quickstart;

[Table("users")]
public partial record User
{
    public Id<User> Id { get; init; }
    [Unique] public required string Username { get; init; }
}

[Table("messages")]
[Index(nameof(UserId), nameof(Timestamp))]
public partial record Message(
    Id<Message> Id,
    Id<User> UserId,                                                  // another table's id is a foreign key
    string Content,
    [Default(ServerValue.Now)] DateTimeOffset Timestamp);

[Database]
public partial class ChatDb;
