namespace Blog.Data;

public abstract record Entity<T>
{
    public Id<T> Id { get; init; }
    [Default(ServerValue.Now)] public DateTimeOffset Created { get; init; }
}

[Table("users")]
public partial record User : Entity<User>
{
    [Unique] public required string Name { get; init; }
    internal int Strikes { get; init; }
}

[Table("posts")]
public partial record Post(Id<Post> Id, [OnDelete(ReferenceAction.Cascade)] Id<User> Author, string Text);
