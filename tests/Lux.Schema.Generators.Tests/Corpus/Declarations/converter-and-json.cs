using System.Text.Json.Serialization;

namespace App;

public record Address(string Street, string City);

[Table("users")]
public partial record User(Id<User> Id, [Json<AppJson>, Convert<AddressConverter>] Address Home);

public sealed class AddressConverter : IColumnConverter<Address, string>
{
    public static string ToStored(Address value) => value.Street + "/" + value.City;

    public static Address FromStored(string stored) => new(stored.Split('/')[0], stored.Split('/')[1]);
}

[JsonSerializable(typeof(Address))]
public partial class AppJson : JsonSerializerContext;

//! LUX1023 at `Json<AppJson>`: 'Home' of 'User' has several attributes that say how it is stored: keep one of [Json], [Convert] and [Vector]
