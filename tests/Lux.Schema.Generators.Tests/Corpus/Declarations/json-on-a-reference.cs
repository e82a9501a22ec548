using System.Text.Json.Serialization;

namespace App;

[Table("users")]
public partial record User(Id<User> Id, string Name, [Json<AppJson>] Id<User>? Friend);

[JsonSerializable(typeof(Id<User>))]
public partial class AppJson : JsonSerializerContext;

//! LUX1023 at `Json<AppJson>`: 'Friend' of 'User' is a reference, which the engine follows and so stores as it is: take [Json] off
