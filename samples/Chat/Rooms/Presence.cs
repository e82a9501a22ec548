using Lux.Schema;

namespace Lux.Samples.Chat;

/// <summary>Who is here: a key with a life of 60 seconds for each user, renewed by every heartbeat. A server that dies takes nobody along for longer.</summary>
internal sealed class Presence(LuxConnection engine, Bulletin bulletin)
{
    public const int Seconds = 60;

    public async ValueTask EnterAsync(Person user, CancellationToken cancellationToken)
    {
        await BeatAsync(user.Id, cancellationToken);
        await bulletin.PublishAsync(Bulletin.PresenceTopic, new ServerFrame.Present(user, Online: true), cancellationToken);
    }

    public async ValueTask BeatAsync(Id<User> user, CancellationToken cancellationToken) =>
        await engine.ExecuteAsync("SET", [KeyOf(user), "online", "EX", Seconds], cancellationToken);

    /// <summary>The user's last window at this server is closed. A server that still has one contradicts, see <see cref="ChatServer"/>.</summary>
    public async ValueTask LeaveAsync(Person user, CancellationToken cancellationToken)
    {
        await engine.ExecuteAsync("DEL", [KeyOf(user.Id)], cancellationToken);
        await bulletin.PublishAsync(Bulletin.PresenceTopic, new ServerFrame.Present(user, Online: false), cancellationToken);
    }

    /// <summary>Those of the users who are here, in one round trip.</summary>
    public async ValueTask<Id<User>[]> OnlineAsync(IReadOnlyList<Id<User>> users, CancellationToken cancellationToken)
    {
        if (users.Count == 0) return [];
        var keys = users.Select(user => (RespArgument)KeyOf(user)).ToArray();
        var states = await engine.ExecuteAsync("MGET", keys, cancellationToken);
        return [.. users.Where((_, i) => !states.Items[i].IsNull)];
    }

    private string KeyOf(Id<User> user) => engine.Key($"presence:{user}");
}
