using System.Text.Json.Serialization;

namespace App;

public record Address(string Street, string City);

public record Settings(bool IsDark);

[Table("users")]
public partial record User(Id<User> Id, [Json<AppJson>] Settings Settings, [Json<AppJson>] Address? Home);

[JsonSerializable(typeof(Settings))]
public partial class AppJson : JsonSerializerContext;

//! LUX1023 at `Json<AppJson>`: 'Home' of 'User' is stored as JSON by 'AppJson', which knows nothing of 'Address': put [JsonSerializable(typeof(Address))] on 'AppJson'
