namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, string Where, int Limit);

//! LUX1005 at `Where`: Column 'where' of table 'posts' has a reserved name: rename 'Where', or give it [Column("...")] with another name
