namespace App;

public readonly record struct Email(string Text);

public readonly record struct Phone(string Text);

[Table("users")]
public partial record User(Id<User> Id, [Convert<PhoneConverter>] Email Address);

public sealed class PhoneConverter : IColumnConverter<Phone, string>
{
    public static string ToStored(Phone value) => value.Text;

    public static Phone FromStored(string stored) => new(stored);
}

//! LUX1024 at `Convert<PhoneConverter>`: 'Address' of 'User' is 'Email', and 'PhoneConverter' converts 'Phone': let it implement IColumnConverter<Email, ...>, or name another converter
