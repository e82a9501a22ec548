namespace App;

[Table("users")]
public partial record User([Convert<IdConverter>] Id<User> Id, string Name);

public sealed class IdConverter : IColumnConverter<Id<User>, long>
{
    public static long ToStored(Id<User> value) => value.Value;

    public static Id<User> FromStored(long stored) => new(stored);
}

//! LUX1024 at `Convert<IdConverter>`: 'Id' of 'User' is a reference, which the engine follows and so stores as it is: take [Convert] off
