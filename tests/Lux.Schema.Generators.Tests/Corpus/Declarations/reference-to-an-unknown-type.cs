namespace App;

[Table("posts")]
public partial record Post(Id<Post> Id, Id<Usr> Author);

//! CS0246 at `Usr`: The type or namespace name 'Usr' could not be found (are you missing a using directive or an assembly reference?)
