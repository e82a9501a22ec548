namespace App;

[Table("users")]
public partial record User([property: NotMapped] Id<User> Id, string Name, [NotMapped] object? Cache)
{
    [NotMapped, Index] public int Views { get; init; }
    [NotMapped] public required string Token { get; init; }
}

//! LUX1002 at `Id`: 'Id' of 'User' is the key, which no table is without: take [NotMapped] off
//! LUX1021 at `Cache`: 'Cache' of 'User' is left out, and the constructor asks for it when a row is read: give the parameter a default, or make it a property
//! LUX1027 at `Views`: [Index] on 'Views' of 'User' says nothing, for [NotMapped] leaves 'Views' out: take one of them off
//! LUX1021 at `Token`: 'Token' of 'User' is left out, and it is required when a row is read: take 'required' off
