namespace App;

[Table("users")]
public partial class User(string name, TimeProvider clock)
{
    public Id<User> Id { get; init; }
    public string Name { get; init; } = name + clock.GetUtcNow();
}

//! LUX1021 at `User`: No constructor of 'User' can be called with its columns alone: give it one without parameters, or one whose parameters are all columns
