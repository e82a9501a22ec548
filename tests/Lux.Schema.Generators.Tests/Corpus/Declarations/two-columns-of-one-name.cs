namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, string UserName, [Column("user_name")] string Author);

//! LUX1005 at `"user_name"`: Column 'user_name' of table 'posts' is declared by both 'UserName' and 'Author': rename one, or give it [Column("...")] with another name
