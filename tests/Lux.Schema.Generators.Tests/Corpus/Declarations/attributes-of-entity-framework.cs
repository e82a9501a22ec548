using System.ComponentModel.DataAnnotations;

namespace App;

[System.ComponentModel.DataAnnotations.Schema.Table("users")]
public partial record User { [Key] public Id<User> Id { get; init; } public string? Name { get; init; } }

[Lux.Schema.Table("posts")]
public partial record Post
{
    public Id<Post> Id { get; init; }
    [Key] public int Number { get; init; }
    [Required, MaxLength(100)] public string Title { get; init; } = "";
    [System.ComponentModel.DataAnnotations.Schema.Column("body")] public string Text { get; init; } = "";
    [System.ComponentModel.DataAnnotations.Schema.NotMapped] public int Likes { get; init; }
    [System.ComponentModel.DataAnnotations.Schema.ForeignKey("Author")] public Id<Post>? Parent { get; init; }
}

//! LUX1028 at `User`: 'User' has a key and another library's [Table], so no database holds it: write [Lux.Schema.Table("users")] on it
//! LUX1027 at `Number`: [Key] on 'Number' of 'Post' is another library's, and says nothing here: the key is the member 'Id'; write [Unique] where values may not be there twice
//! LUX1027 at `Text`: [Column] on 'Text' of 'Post' is another library's, and says nothing here: write [Lux.Schema.Column("body")]
//! LUX1027 at `Likes`: [NotMapped] on 'Likes' of 'Post' is another library's, and says nothing here: write [Lux.Schema.NotMapped]
//! LUX1027 at `Parent`: [ForeignKey] on 'Parent' of 'Post' is another library's, and says nothing here: a column of type Id<T> is a foreign key by itself; take the attribute off
