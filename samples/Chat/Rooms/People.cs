using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>The users of the chat.</summary>
internal sealed class People(ChatDb db)
{
    public const int Shown = 200;

    /// <summary>The user of this name with this colour, made when there is none.</summary>
    public async ValueTask<Person> EnterAsync(string name, string color, CancellationToken cancellationToken)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (await db.Users.FindByUsernameAsync(name, cancellationToken) is { } known)
        {
            await db.Users.UpdateAsync(known.Id, u => u.Color.Set(color) & u.LastSeen.Set(now), cancellationToken);
            return new(known.Id, name, color);
        }
        try
        {
            return new(await db.Users.InsertAsync(new User { Username = name, Color = color, LastSeen = now }, cancellationToken), name, color);
        }
        catch (UniqueViolationException)
        {
            // Two windows of one browser entered at the same moment.
            var made = await db.Users.FindByUsernameAsync(name, cancellationToken);
            return made is null ? throw new InvalidOperationException($"The user '{name}' is there and is not.") : Person.Of(made);
        }
    }

    /// <summary>Those who were here last.</summary>
    public async ValueTask<Person[]> LatestAsync(CancellationToken cancellationToken) =>
        [.. (await db.Users.OrderByDescending(u => u.LastSeen).Take(Shown).ToArrayAsync(cancellationToken)).Select(Person.Of)];
}
