namespace App;

public record Address(string Street, string City);

[Table("users")]
public partial record User(Id<User> Id, Address Home);

//! LUX1004 at `Address`: 'Home' of 'User' is 'Address', which no column can hold: keep it as JSON with [Json(typeof(AppJson))], AppJson being a JsonSerializerContext with [JsonSerializable(typeof(Address))], store it by a converter with [Convert<AddressConverter>], or give it a table of its own
