namespace App;

public record Address(string Street, string City);

[Table("users")]
public partial record User(Id<User> Id, [Json(typeof(Address))] Address Home);

//! LUX1023 at `typeof(Address)`: 'Home' of 'User' names 'Address' in [Json], which is no JsonSerializerContext: name a class such as '[JsonSerializable(typeof(Address))] partial class AppJson : JsonSerializerContext;'
