namespace App;

public enum Role { Guest, Member }

public enum Level : ulong { Low, High = ulong.MaxValue }

[Table("users")]
public partial record User(
    Id<User> Id,
    [Default("Membr")] Role Role,
    [Default(1)] Role Other,
    [Column(AsNumber = true), Default("Member")] Role Third,
    [Column(AsNumber = true), Default(Level.High)] Level Level,
    [Default(Role.Member)] int Number);

//! LUX1012 at `"Membr"`: The default 'Membr' of 'Role' of 'User' is no 'Role': write Role.Member
//! LUX1012 at `1`: The default '1' of 'Other' of 'User' is no 'Role': write Role.Member
//! LUX1012 at `"Member"`: The default 'Member' of 'Third' of 'User' is no 'Role': write Role.Member
//! LUX1012 at `Role.Member`: The default 'Member' of 'Number' of 'User' is no 'int': write a whole number that the type can hold
