namespace App;

[Table("messages")]
[Index("Chanel", "At")]
public partial record Message(Id<Message> Id, long ChannelId, DateTimeOffset At);

//! LUX1010 at `"Chanel"`: [Index] on 'Message' names 'Chanel', which is no column of it: write nameof(ChannelId)
