namespace App;

[Table("users")]
public partial record User(Id<User> Id, Id<User?> Boss);

[Table("notes")]
public partial record Note(Id<Note?> Id, Id<User?>? Writer);

//! LUX1006 at `Id<User?>`: 'Boss' of 'User' refers to 'User?', which is no table: write 'Id<User>?' where there may be none, or 'Id<User>'
//! LUX1002 at `Id<Note?>`: 'Id' of 'Note' is 'Id<Note?>', which is no key: make it 'Id<Note>'; another identifier can be a [Unique] column of another name
//! LUX1006 at `Id<User?>?`: 'Writer' of 'Note' refers to 'User?', which is no table: write 'Id<User>?' where there may be none, or 'Id<User>'
