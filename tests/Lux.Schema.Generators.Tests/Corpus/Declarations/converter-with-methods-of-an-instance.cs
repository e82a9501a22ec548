namespace App;

public readonly record struct Email(string Text);

[Table("users")]
public partial record User(Id<User> Id, [Convert<EmailConverter>] Email Address);

public sealed class EmailConverter : IColumnConverter<Email, string>
{
    public string ToStored(Email value) => value.Text;

    public Email FromStored(string stored) => new(stored);
}

//! CS8928 at `IColumnConverter<Email, string>`: 'EmailConverter' does not implement static interface member 'IColumnConverter<Email, string>.ToStored(Email)'. 'EmailConverter.ToStored(Email)' cannot implement the interface member because it is not static.
//! CS8928 at `IColumnConverter<Email, string>`: 'EmailConverter' does not implement static interface member 'IColumnConverter<Email, string>.FromStored(string)'. 'EmailConverter.FromStored(string)' cannot implement the interface member because it is not static.
