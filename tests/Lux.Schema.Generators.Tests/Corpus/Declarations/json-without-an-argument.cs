namespace App;

public record Address(string Street, string City);

[Table("users")]
public partial record User(Id<User> Id, [Json] Address Home);

//! CS7036 at `Json`: There is no argument given that corresponds to the required parameter 'context' of 'JsonAttribute.JsonAttribute(Type)'
