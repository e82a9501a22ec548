using System.Text.Json.Serialization;

namespace App;

public record Address(string Street, string City);

[Table("users")]
public partial record User(Id<User> Id, [Json<AppJson>] Address Home);

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(Address))]
public partial class AppJson : JsonSerializerContext;

//! LUX1023 at `Json<AppJson>`: 'Home' of 'User' is stored as JSON by 'AppJson', which can write 'Address' and not read it: leave out GenerationMode, or say JsonSourceGenerationMode.Default
