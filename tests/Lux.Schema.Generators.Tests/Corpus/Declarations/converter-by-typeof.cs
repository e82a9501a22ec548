namespace App;

public readonly record struct Email(string Text);

[Table("users")]
public partial record User(Id<User> Id, [Convert(typeof(EmailConverter))] Email Address);

public sealed class EmailConverter : IColumnConverter<Email, string>
{
    public static string ToStored(Email value) => value.Text;

    public static Email FromStored(string stored) => new(stored);
}

//! CS0616 at `Convert`: 'Convert' is not an attribute class
//! LUX1004 at `Email`: 'Address' of 'User' is 'Email', which no column can hold: keep it as JSON with [Json(typeof(AppJson))], AppJson being a JsonSerializerContext with [JsonSerializable(typeof(Email))], store it by a converter with [Convert<EmailConverter>], or give it a table of its own
