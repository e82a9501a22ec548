namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, DateTime At, DateTime? Edited);

//! LUX1014 at `DateTime`: 'At' of 'Post' is a DateTime, which is refused at run time unless its Kind is Utc: use 'DateTimeOffset'
//! LUX1014 at `DateTime?`: 'Edited' of 'Post' is a DateTime, which is refused at run time unless its Kind is Utc: use 'DateTimeOffset?'
