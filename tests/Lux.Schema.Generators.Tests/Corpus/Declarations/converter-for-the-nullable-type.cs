namespace App;

public readonly record struct Email(string Text);

[Table("users")]
public partial record User(Id<User> Id, [Convert<EmailConverter>] Email? Address);

public sealed class EmailConverter : IColumnConverter<Email?, long?>
{
    public static long? ToStored(Email? value) => value?.Text.Length;

    public static Email? FromStored(long? stored) => stored is null ? null : new("");
}

//! LUX1024 at `Convert<EmailConverter>`: 'Address' of 'User' is stored by 'EmailConverter' as 'long?', and a null goes past a converter: store 'long'; a nullable member has null in its column without it
