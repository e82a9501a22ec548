namespace App;

public abstract record Stamped { public DateTimeOffset Created { get; private init; } }

[Table("users")]
public partial record User : Stamped { public Id<User> Id { get; init; } public string Name { get; init; } = ""; }

public abstract record Entity<T> { public Id<T> Id { get; private set; } }

[Table("posts")]
public partial record Post : Entity<Post> { public string Text { get; init; } = ""; }

//! LUX1021 at `Created`: 'Created' of 'User' can be set by 'Stamped' alone, so a row that is read would not have its value: make its setter in 'Stamped' protected, or take the setter away if the member is to be no column
//! LUX1002 at `Id`: 'Id' of 'Post' can be set by 'Entity' alone, so a row that is read would have no key: make its setter in 'Entity' protected or init
