namespace App;

public readonly record struct Email(string Text);

[Table("users")]
public partial record User(Id<User> Id, [Convert<EmailConverter>] Email? Address);

public sealed class EmailConverter : IColumnConverter<Email, string?>
{
    public static string? ToStored(Email value) => value.Text.Length == 0 ? null : value.Text;

    public static Email FromStored(string? stored) => new(stored ?? "");
}

//! LUX1024 at `Convert<EmailConverter>`: 'Address' of 'User' is stored by 'EmailConverter' as 'string?', and a null goes past a converter: store 'string'; a nullable member has null in its column without it
