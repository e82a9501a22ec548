namespace App;

[Table("users")]
public partial record User([Column("user_id"), Unique, Default(1)] Id<User> Id, string Name);

[Table("posts")]
public partial record Post([RenamedFrom("post_id"), Index, OnDelete(ReferenceAction.Cascade)] Id<Post> Id, string Text);

[Table("likes")]
public partial record Like([NotIndexed, Vector(3)] Id<Like> Id, string Text);

//! LUX1005 at `"user_id"`: 'Id' of 'User' is the key, whose column is 'id' in every table and cannot be 'user_id': take [Column] off
//! LUX1011 at `Unique`: [Unique] on 'Id' of 'User' says what a key is anyway: take it off
//! LUX1012 at `1`: 'Id' of 'User' is the key, which the engine gives to each row: take [Default] off
//! LUX1011 at `Index`: [Index] on 'Id' of 'Post' is served by the key itself, by which every row is found: take it off
//! LUX1007 at `ReferenceAction.Cascade`: 'Id' of 'Post' is the row's own key, which refers to no row that could be deleted: take [OnDelete] off, or put it on a reference to another table
//! LUX1005 at `Id`: 'Id' of 'Post' is the key, whose column has always been 'id' and never 'post_id': take [RenamedFrom] off
//! LUX1015 at `NotIndexed`: [NotIndexed] on 'Id' of 'Like' is about the key, by which every row is found: take it off
//! LUX1013 at `3`: 'Id' of 'Like' is the key, which is no vector: take [Vector] off
