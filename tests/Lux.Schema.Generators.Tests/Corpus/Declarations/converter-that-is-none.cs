namespace App;

public readonly record struct Email(string Text);

[Table("users")]
public partial record User(Id<User> Id, [Convert<EmailConverter>] Email Address);

public sealed class EmailConverter
{
    public static string ToStored(Email value) => value.Text;

    public static Email FromStored(string stored) => new(stored);
}

//! LUX1024 at `Convert<EmailConverter>`: 'Address' of 'User' names 'EmailConverter' in [Convert], which is no converter: let it implement IColumnConverter<Email, string>, or what else it shall be stored as
