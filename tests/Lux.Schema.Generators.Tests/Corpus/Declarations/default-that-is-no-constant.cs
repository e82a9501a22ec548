namespace App;

[Table("users")]
public partial record User(Id<User> Id, [Default(DateTimeOffset.UtcNow)] DateTimeOffset Joined);

//! CS0182 at `DateTimeOffset.UtcNow`: An attribute argument must be a constant expression, typeof expression or array creation expression of an attribute parameter type
