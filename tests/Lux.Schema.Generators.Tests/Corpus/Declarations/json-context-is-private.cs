using System.Text.Json.Serialization;

namespace App;

public record Address(string Street, string City);

[Table("users")]
public partial record User(Id<User> Id, [Json<User.Json>] Address Home)
{
    [JsonSerializable(typeof(Address))]
    private partial class Json : JsonSerializerContext;
}

//! CS0122 at `Json<User.Json>`: 'JsonAttribute<User.Json>.JsonAttribute()' is inaccessible due to its protection level
//! LUX1023 at `Json<User.Json>`: 'Home' of 'User' is stored by 'Json', which generated code beside the row cannot name: make 'Json' internal or public
