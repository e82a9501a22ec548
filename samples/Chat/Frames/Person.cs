using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>A user as pages see one.</summary>
internal sealed record Person(Id<User> Id, string Name, string Color)
{
    public static Person Of(User user) => new(user.Id, user.Username, user.Color);
}
