using System.Text.Json.Serialization;

namespace App;

public record Address(string Street, string City);

[Table("users")]
public partial record User(Id<User> Id, [Json(typeof(AppJson))] Address Home);

[JsonSerializable(typeof(Address))]
public partial class AppJson : JsonSerializerContext;

//! CS0104 at `Json`: 'Json' is an ambiguous reference between 'Lux.Schema.JsonAttribute' and 'System.Text.Json.Serialization.JsonAttribute'
